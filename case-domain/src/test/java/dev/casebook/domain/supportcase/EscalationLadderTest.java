package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.AGENT;
import static dev.casebook.domain.supportcase.Commands.CASE;
import static dev.casebook.domain.supportcase.Commands.at;
import static dev.casebook.domain.supportcase.Commands.by;
import static dev.casebook.domain.supportcase.Commands.command;
import static dev.casebook.domain.supportcase.Commands.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.casebook.domain.responsetime.AppliesTo;
import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.EscalationStep;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.supportcase.command.AcknowledgeEscalation;
import dev.casebook.domain.supportcase.command.ExcuseBreach;
import dev.casebook.domain.supportcase.command.OpenCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReportNotification;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TargetRetargeted;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Rule 11 through the case: a resolution is promised within an hour, or within half of it where the case is HIGH. */
class EscalationLadderTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final EscalationStep AT_HALF = stepAt(50, null, false, null);
    private static final EscalationStep AT_BREACH = stepAt(100, null, false, null);
    private static final EscalationStep UNTIL_ACKNOWLEDGED =
            new EscalationStep(null, HOUR, List.of("owner"), null, false, null, HALF_HOUR);

    private final List<PolicyBook.Version> versions = new ArrayList<>();

    private static EscalationStep stepAt(int percent, Integer level, boolean raisePriority, String moveTo) {
        return new EscalationStep(percent, null, List.of("owner"), level, raisePriority, moveTo, null);
    }

    private EscalationLadderTest under(long sinceMinute, EscalationStep... ladder) {
        return under(sinceMinute, policy("test@" + sinceMinute, Set.of(), ladder));
    }

    private EscalationLadderTest under(long sinceMinute, ServicePolicy... policies) {
        versions.add(
                new PolicyBook.Version(versions.size() + 1, at(sinceMinute), ServicePolicies.of(List.of(policies))));
        return this;
    }

    private static ServicePolicy policy(String name, Set<String> teams, EscalationStep... ladder) {
        Goal hour = Goal.of(HOUR);
        Map<Priority, Goal> goals =
                Map.of(Priority.NORMAL, hour, Priority.HIGH, Goal.of(HALF_HOUR), Priority.URGENT, hour);
        return new ServicePolicy(
                name,
                "calendar@1",
                "2026a",
                WorkingTime.ALWAYS,
                new AppliesTo(Set.of(), Set.of(), teams, Set.of(), Set.of()),
                Map.of(
                        Metric.RESOLUTION,
                        goals,
                        Metric.OWNERSHIP,
                        Map.of(Priority.NORMAL, Goal.of(Duration.ofDays(100)))),
                Map.of(Metric.RESOLUTION, Set.of(PendingReason.CUSTOMER)),
                List.of(),
                new EscalationLadder(List.of(ladder)));
    }

    private List<Object> after(Object... commands) {
        return payloads(log(List.of(), commands));
    }

    /** The events of a case with such a past after these commands, its past included. */
    private List<EventMessage<?>> log(List<EventMessage<?>> past, Object... commands) {
        AggregateTestFixture<SupportCase> fixture = new AggregateTestFixture<>(SupportCase.class);
        fixture.registerInjectableResource(new CaseRules(
                Duration.ofDays(14),
                Duration.ofDays(7),
                new PolicyBook(versions),
                Set.of(NotificationChannel.WEBHOOK)));
        fixture.given(past)
                .andGivenCommands(Arrays.copyOf(commands, commands.length - 1))
                .when(commands[commands.length - 1])
                .expectSuccessfulHandlerExecution();
        List<EventMessage<?>> recorded = new ArrayList<>();
        fixture.getEventStore().readEvents(CASE).forEachRemaining(recorded::add);
        return recorded;
    }

    private static List<Object> payloads(List<EventMessage<?>> log) {
        return log.stream().map(event -> (Object) event.getPayload()).toList();
    }

    private List<EscalationStepTaken> steps(Object... commands) {
        return of(EscalationStepTaken.class, after(commands));
    }

    private static <T> List<T> of(Class<T> type, List<Object> recorded) {
        return recorded.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static SettleCase look(long minute) {
        return new SettleCase(CASE, by(Actor.CLOCK, minute));
    }

    private static Issued told(long minute) {
        return new Issued(AGENT, at(minute), at(minute), null, Origin.IMPORTED);
    }

    private static OpenCase imported(long minute) {
        return open(Priority.NORMAL, told(minute));
    }

    @Test
    void steps_are_taken_at_their_percent_and_with_the_breach_however_late_anybody_looks() {
        List<EscalationStepTaken> steps = under(0, AT_HALF, AT_BREACH).steps(open(0), look(500));

        assertThat(steps)
                .extracting(EscalationStepTaken::step, EscalationStepTaken::occurredAt, EscalationStepTaken::why)
                .containsExactly(
                        tuple(1, at(30), "RESOLUTION used up 50 % of its time"),
                        tuple(2, at(60), "RESOLUTION was breached"));
    }

    @Test
    void a_step_after_the_breach_is_taken_so_much_plain_time_after_it() {
        assertThat(under(0, UNTIL_ACKNOWLEDGED).steps(open(0), look(121)))
                .extracting(EscalationStepTaken::occurredAt)
                .containsExactly(at(120));
        assertThat(steps(open(0), look(120))).isEmpty();
    }

    @Test
    void each_step_is_taken_once() {
        assertThat(under(0, AT_HALF, AT_BREACH).steps(open(0), look(31), look(32), look(61), look(900)))
                .hasSize(2);
    }

    @Test
    void a_step_tells_everybody_whom_it_names_and_the_webhook() {
        assertThat(under(0, AT_BREACH).steps(open(0), look(61)).get(0).told())
                .containsExactly(
                        new Notice("cards", "owner", NotificationChannel.LOG, null, null),
                        new Notice("webhook", "webhook", NotificationChannel.WEBHOOK, null, null));
    }

    @Test
    void who_is_named_twice_is_told_once() {
        EscalationStep step =
                new EscalationStep(100, null, List.of("owner", "team-lead", "cards"), null, false, null, null);

        assertThat(under(0, step).steps(open(0), look(61)).get(0).told())
                .extracting(Notice::recipient)
                .containsExactly("cards", "webhook");
    }

    @Test
    void a_step_is_repeated_until_somebody_acknowledges_also_where_the_level_is_0() {
        under(0, UNTIL_ACKNOWLEDGED);

        List<Object> recorded = after(
                open(0),
                look(121),
                look(151),
                look(181),
                new AcknowledgeEscalation(CASE, "on it", by(AGENT, 190)),
                look(1000));

        assertThat(of(EscalationStepTaken.class, recorded))
                .extracting(EscalationStepTaken::repeat, EscalationStepTaken::occurredAt)
                .containsExactly(tuple(0, at(120)), tuple(1, at(150)), tuple(2, at(180)));
        assertThat(of(CaseEscalated.class, recorded)).isEmpty();
    }

    @Test
    void of_repeats_that_fell_due_while_nothing_ran_only_the_last_is_done() {
        assertThat(under(0, UNTIL_ACKNOWLEDGED).steps(open(0), look(120 + 5 * 30 + 1), look(120 + 6 * 30 + 1)))
                .extracting(EscalationStepTaken::repeat, EscalationStepTaken::occurredAt)
                .containsExactly(tuple(0, at(120)), tuple(5, at(270)), tuple(6, at(300)));
    }

    @Test
    void a_repetition_tells_again_and_changes_nothing_again() {
        EscalationStep step = new EscalationStep(100, null, List.of(), EscalationStep.ONE_UP, true, "risk", HALF_HOUR);

        List<Object> recorded = under(0, step).after(open(0), look(61), look(91), look(121));

        assertThat(of(EscalationStepTaken.class, recorded)).hasSize(3);
        assertThat(of(CaseEscalated.class, recorded)).hasSize(1);
        assertThat(of(CaseClassified.class, recorded)).hasSize(1);
        assertThat(of(CaseAssigned.class, recorded)).hasSize(1);
    }

    @Test
    void nothing_that_fell_due_in_what_an_import_told_is_done_and_what_falls_due_later_is() {
        under(0, AT_HALF, AT_BREACH, UNTIL_ACKNOWLEDGED);
        PendCase later = new PendCase(CASE, PendingReason.INTERNAL, null, null, told(90));

        assertThat(steps(imported(0), later, look(1000)))
                .extracting(EscalationStepTaken::step)
                .containsExactly(3, 3);
        assertThat(steps(imported(0), new ResolveCase(CASE, Resolution.SOLVED, "done", told(500)), look(1000)))
                .isEmpty();
    }

    @Test
    void a_target_that_stands_still_takes_no_percent_step_until_it_goes_on() {
        under(0, AT_HALF);
        PendCase waiting = new PendCase(CASE, PendingReason.CUSTOMER, null, null, by(AGENT, 20));

        assertThat(steps(open(0), waiting, look(500))).isEmpty();
        assertThat(steps(open(0), waiting, command(CaseAction.RESUME, 100), look(500)))
                .extracting(EscalationStepTaken::occurredAt)
                .containsExactly(at(110));
    }

    @Test
    void an_excused_breach_is_not_escalated_further() {
        ExcuseBreach excused = new ExcuseBreach(CASE, Metric.RESOLUTION, 1, "outage", by(AGENT, 70));

        assertThat(under(0, AT_BREACH, UNTIL_ACKNOWLEDGED).steps(open(0), excused, look(1000)))
                .extracting(EscalationStepTaken::step)
                .containsExactly(1);
    }

    @Test
    void a_case_that_is_over_is_not_escalated() {
        under(0, AT_HALF, AT_BREACH, UNTIL_ACKNOWLEDGED);

        for (CaseAction end : List.of(CaseAction.RESOLVE, CaseAction.MERGE)) {
            assertThat(steps(open(0), command(end, 10), look(1000)))
                    .as(end + " at once")
                    .isEmpty();
            assertThat(steps(open(0), command(end, 121), look(1000)))
                    .as(end + " later")
                    .hasSize(3);
        }
    }

    @Test
    void a_step_raises_the_level_to_its_own_or_by_one_and_never_lowers_it() {
        under(
                0,
                stepAt(50, 3, false, null),
                stepAt(80, 2, false, null),
                stepAt(100, EscalationStep.ONE_UP, false, null));

        assertThat(of(CaseEscalated.class, after(open(0), look(61))))
                .extracting(CaseEscalated::level)
                .containsExactly(3, 4);
    }

    @Test
    void a_raised_priority_gives_the_targets_their_new_due_time_at_that_instant() {
        List<Object> recorded =
                under(0, stepAt(50, null, true, null), AT_BREACH).after(open(0), look(61));

        assertThat(of(CaseClassified.class, recorded))
                .extracting(CaseClassified::priority, CaseClassified::occurredAt)
                .containsExactly(tuple(Priority.HIGH, at(30)));
        assertThat(of(TargetRetargeted.class, recorded))
                .filteredOn(retargeted -> retargeted.metric() == Metric.RESOLUTION)
                .extracting(TargetRetargeted::dueTo)
                .containsExactly(at(30));
    }

    @Test
    void moving_to_a_team_takes_the_case_from_its_agent_and_starts_the_teams_ownership() {
        List<Object> recorded =
                under(0, stepAt(100, null, false, "duty")).after(open(0), command(CaseAction.ASSIGN, 5), look(61));

        assertThat(of(CaseAssigned.class, recorded)).last().isEqualTo(new CaseAssigned(CASE, "duty", null, at(60)));
        assertThat(of(TargetStarted.class, recorded))
                .filteredOn(started -> started.metric() == Metric.OWNERSHIP)
                .extracting(TargetStarted::startedAt)
                .endsWith(at(60));
    }

    @Test
    void a_step_of_a_ladder_that_came_into_force_later_is_taken_no_earlier_than_that() {
        List<EventMessage<?>> past = under(0, new EscalationStep[0]).log(List.of(), open(0), look(61));

        List<Object> recorded = payloads(under(300, UNTIL_ACKNOWLEDGED).log(past, look(301)));

        assertThat(of(EscalationStepTaken.class, recorded))
                .extracting(EscalationStepTaken::occurredAt)
                .containsExactly(at(300));
    }

    @Test
    void a_step_of_a_ladder_that_a_case_comes_under_too_late_is_due_at_once_and_not_in_the_past() {
        under(0, policy("risk@1", Set.of("risk"), UNTIL_ACKNOWLEDGED), policy("general@1", Set.of()));
        Object toRisk = command(CaseAction.ASSIGN, 300);

        assertThat(of(CaseTimerSet.class, after(open(0), toRisk)))
                .last()
                .satisfies(timer -> assertThat(timer.wakeAt()).isEqualTo(at(300)));
        assertThat(steps(open(0), toRisk, look(301)))
                .extracting(EscalationStepTaken::occurredAt)
                .containsExactly(at(300));
    }

    @Test
    void what_became_of_a_notice_is_recorded_once_whatever_the_case_has_become() {
        Notice notice = new Notice("cards", "owner", NotificationChannel.LOG, null, null);
        ReportNotification report =
                new ReportNotification(CASE, Metric.RESOLUTION, 1, 1, 0, notice, true, 1, null, by(Actor.CLOCK, 70));

        assertThat(of(
                        NotificationReported.class,
                        under(0, AT_BREACH).after(open(0), look(61), command(CaseAction.RESOLVE, 65), report, report)))
                .singleElement()
                .satisfies(reported -> assertThat(reported.occurredAt()).isEqualTo(at(70)));
    }
}
