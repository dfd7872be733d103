package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.AGENT;
import static dev.casebook.domain.supportcase.Commands.CASE;
import static dev.casebook.domain.supportcase.Commands.at;
import static dev.casebook.domain.supportcase.Commands.by;
import static dev.casebook.domain.supportcase.Commands.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.responsetime.AppliesTo;
import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.EscalationStep;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.RandomHistory;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.supportcase.CaseReplay.Judged;
import dev.casebook.domain.supportcase.CaseReplay.Told;
import dev.casebook.domain.supportcase.command.AssignCase;
import dev.casebook.domain.supportcase.command.ExcuseBreach;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories that real cases recorded, played again under the rules that applied, and under others. */
class CaseReplayTest {

    private static final Instant END = RandomHistory.opening().plus(Duration.ofDays(60));
    private static final List<String> DAY = List.of("09:00-12:00", "13:00-17:30");
    private static final WorkingTime OFFICE = BusinessCalendar.of(new CalendarDefinition(
            "Europe/Berlin",
            Map.of("MON", DAY, "TUE", DAY, "WED", DAY, "THU", DAY, "FRI", DAY),
            null,
            List.of(),
            Map.of()));
    private static final EscalationLadder LADDER = new EscalationLadder(List.of(
            new EscalationStep(60, null, List.of("owner"), null, true, null, null),
            new EscalationStep(100, null, List.of("owner"), EscalationStep.ONE_UP, true, null, null),
            new EscalationStep(
                    null, Duration.ofHours(1), List.of(), 3, false, "duty-managers", Duration.ofMinutes(30))));

    private static final EscalationLadder TELLING = new EscalationLadder(List.of(
            new EscalationStep(60, null, List.of("owner"), null, false, null, null),
            new EscalationStep(100, null, List.of("owner"), EscalationStep.ONE_UP, false, null, null)));

    private static final CaseRules APPLIED = rules(policy("a@1", WorkingTime.ALWAYS, 360, LADDER));
    private static final CaseRules SHORTER = rules(policy("a@2", WorkingTime.ALWAYS, 90, LADDER));
    private static final CaseRules IN_OFFICE_HOURS = rules(policy("a@3", OFFICE, 300, EscalationLadder.NONE));
    private static final CaseRules TOLD = rules(policy("a@4", WorkingTime.ALWAYS, 360, TELLING));
    private static final CaseRules TOLD_SOONER = rules(policy("a@5", WorkingTime.ALWAYS, 90, TELLING));
    private static final CaseRules NONE = rules();

    private static CaseRules rules(ServicePolicy... policies) {
        PolicyBook book = PolicyBook.of(ServicePolicies.of(List.of(policies)));
        return new CaseRules(Duration.ofDays(14), Duration.ofDays(7), book, Set.of());
    }

    /** Urgent cases get half of the time, minor ones three times as much. */
    private static ServicePolicy policy(String name, WorkingTime time, int minutes, EscalationLadder ladder) {
        Map<Priority, Goal> goals = new EnumMap<>(Priority.class);
        goals.put(Priority.LOW, Goal.of(Duration.ofMinutes(3L * minutes)));
        goals.put(Priority.NORMAL, Goal.of(Duration.ofMinutes(minutes)));
        goals.put(Priority.HIGH, Goal.of(Duration.ofMinutes(minutes * 2L / 3)));
        goals.put(Priority.URGENT, Goal.of(Duration.ofMinutes(minutes / 2)));
        Map<Metric, Map<Priority, Goal>> each = new EnumMap<>(Metric.class);
        Arrays.stream(Metric.values()).forEach(metric -> each.put(metric, goals));
        return new ServicePolicy(
                name,
                "calendar@" + name,
                "2026a",
                time,
                AppliesTo.ANY,
                each,
                Map.of(Metric.RESOLUTION, Set.of(PendingReason.CUSTOMER)),
                List.of(50, 80),
                ladder);
    }

    /** What a real case records of these commands. */
    private static List<Told> log(CaseRules rules, List<Object> commands) {
        AggregateTestFixture<SupportCase> fixture = new AggregateTestFixture<>(SupportCase.class);
        fixture.registerInjectableResource(rules);
        fixture.givenCommands(commands.subList(0, commands.size() - 1))
                .when(commands.get(commands.size() - 1))
                .expectSuccessfulHandlerExecution();
        List<Told> told = new ArrayList<>();
        fixture.getEventStore()
                .readEvents(CASE)
                .forEachRemaining(event ->
                        told.add(new Told((CaseEvent) event.getPayload(), event.getMetaData(), END.minusSeconds(60))));
        return told;
    }

    private static List<Told> log(CaseRules rules, Object... commands) {
        return log(rules, List.of(commands));
    }

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void under_the_rules_that_applied_nothing_flips(int seed) {
        List<Told> log = log(APPLIED, RandomCommands.of(seed, RandomHistory.inOrder(seed), Origin.LIVE));

        assertThat(CaseReplay.under(log, APPLIED, END)).isEqualTo(CaseReplay.asRecorded(log, APPLIED, END));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_flips_where_facts_were_learned_late(int seed) {
        List<Told> log = log(APPLIED, RandomCommands.of(seed, RandomHistory.someLate(seed), Origin.LIVE));

        assertThat(CaseReplay.under(log, APPLIED, END)).isEqualTo(CaseReplay.asRecorded(log, APPLIED, END));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_flips_of_what_an_import_told(int seed) {
        List<Told> log = log(APPLIED, RandomCommands.of(seed, RandomHistory.someLate(seed), Origin.IMPORTED));

        assertThat(CaseReplay.under(log, APPLIED, END)).isEqualTo(CaseReplay.asRecorded(log, APPLIED, END));
    }

    /** Ladders that change priorities are left out: that somebody set what a step had set already is in no log. */
    @ParameterizedTest
    @MethodSource("seeds")
    void under_other_rules_it_ends_as_a_case_that_lived_under_them(int seed) {
        List<Object> commands = RandomCommands.of(seed, RandomHistory.inOrder(seed), Origin.LIVE);
        List<Told> log = log(TOLD, commands);

        for (CaseRules others : List.of(TOLD_SOONER, IN_OFFICE_HOURS)) {
            assertThat(CaseReplay.under(log, others, END))
                    .isEqualTo(CaseReplay.asRecorded(log(others, commands), others, END));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_import_ends_under_other_rules_as_if_it_had_been_told_under_them(int seed) {
        List<Object> commands = RandomCommands.of(seed, RandomHistory.inOrder(seed), Origin.IMPORTED);
        List<Told> log = log(APPLIED, commands);

        assertThat(CaseReplay.under(log, SHORTER, END))
                .isEqualTo(CaseReplay.asRecorded(log(SHORTER, commands), SHORTER, END));
    }

    @Test
    void what_a_ladder_did_is_undone_where_there_is_no_ladder() {
        List<Told> log = log(APPLIED, open(0), new SettleCase(CASE, by(Actor.CLOCK, 600)));
        CaseRules withoutLadder = rules(policy("a@1", WorkingTime.ALWAYS, 360, EscalationLadder.NONE));

        assertThat(log).anyMatch(told -> told.event() instanceof EscalationStepTaken);
        assertThat(resolution(CaseReplay.asRecorded(log, APPLIED, at(600)))
                        .target()
                        .breachedAt())
                .isBefore(at(360));
        assertThat(resolution(CaseReplay.under(log, withoutLadder, at(600)))
                        .target()
                        .breachedAt())
                .isEqualTo(at(360));
    }

    @Test
    void an_agent_who_got_the_case_from_where_a_ladder_had_put_it_gets_it_where_it_would_have_been() {
        List<Told> log = log(
                APPLIED,
                open(0),
                new SettleCase(CASE, by(Actor.CLOCK, 600)),
                new AssignCase(CASE, null, "li.na", by(AGENT, 700)),
                new ResolveCase(CASE, Resolution.SOLVED, "done", by(AGENT, 710)));
        CaseRules longer = rules(policy("a@9", WorkingTime.ALWAYS, 900, EscalationLadder.NONE));

        assertThat(log)
                .extracting(Told::event)
                .anyMatch(event -> event instanceof CaseAssigned assigned
                        && "li.na".equals(assigned.agent())
                        && "duty-managers".equals(assigned.team()));
        assertThat(resolution(CaseReplay.under(log, longer, at(800))).team()).isEqualTo("cards");
    }

    @Test
    void the_team_is_the_one_that_had_it_when_the_promise_was_broken() {
        List<Told> log = log(APPLIED, open(0), new SettleCase(CASE, by(Actor.CLOCK, 6_000)));

        assertThat(resolution(CaseReplay.asRecorded(log, APPLIED, at(6_000))).team())
                .isEqualTo("cards");
    }

    @Test
    void an_excuse_by_hand_excuses_the_breach_under_other_rules_too() {
        List<Told> log = log(
                APPLIED,
                open(0),
                new SettleCase(CASE, by(Actor.CLOCK, 600)),
                new ExcuseBreach(CASE, Metric.RESOLUTION, 1, "the bank was down", by(AGENT, 610)));

        assertThat(resolution(CaseReplay.under(log, SHORTER, at(700))).target())
                .matches(target -> target.state() == TargetState.BREACHED && target.excused());
    }

    @Test
    void nobody_is_excused_of_a_breach_that_came_after_the_excuse() {
        List<Told> log = log(
                APPLIED,
                open(0),
                new SettleCase(CASE, by(Actor.CLOCK, 600)),
                new ExcuseBreach(CASE, Metric.RESOLUTION, 1, "the bank was down", by(AGENT, 610)));
        CaseRules longer = rules(policy("a@9", WorkingTime.ALWAYS, 900, EscalationLadder.NONE));

        assertThat(resolution(CaseReplay.under(log, longer, at(2_000))).target())
                .matches(target -> target.state() == TargetState.BREACHED && !target.excused());
    }

    @Test
    void where_no_policy_applies_nothing_is_promised() {
        List<Told> log = log(APPLIED, open(0), new ResolveCase(CASE, Resolution.SOLVED, "done", by(AGENT, 5)));

        assertThat(CaseReplay.asRecorded(log, APPLIED, at(10))).isNotEmpty();
        assertThat(CaseReplay.under(log, NONE, at(10))).isEmpty();
    }

    @Test
    void what_fell_due_and_nobody_recorded_counts_on_both_sides() {
        List<Told> log = log(APPLIED, open(0), new SettleCase(CASE, by(Actor.CLOCK, 1)));

        assertThat(CaseReplay.under(log, APPLIED, END)).isEqualTo(CaseReplay.asRecorded(log, APPLIED, END));
        assertThat(resolution(CaseReplay.asRecorded(log, APPLIED, END)).outcomeAt())
                .isNotNull();
    }

    private static Judged resolution(List<Judged> judged) {
        return judged.stream()
                .filter(one -> one.target().metric() == Metric.RESOLUTION)
                .findFirst()
                .orElseThrow();
    }
}
