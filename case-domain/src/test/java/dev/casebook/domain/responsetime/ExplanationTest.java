package dev.casebook.domain.responsetime;

import static dev.casebook.domain.responsetime.CaseCourse.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.MessageHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Explanations of histories that are judged by one office's calendar, by another's where urgent, by none where low. */
class ExplanationTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-01-26T09:00:00Z");
    private static final WorkingTime BERLIN = office("Europe/Berlin", "09:00-12:00", "13:00-17:00");
    private static final WorkingTime SHANGHAI = office("Asia/Shanghai", "00:30-09:00", "10:15-24:00");
    private static final Map<Metric, Map<Priority, Goal>> GOALS = Map.of(
            Metric.FIRST_RESPONSE, each(Duration.ofHours(3)),
            Metric.NEXT_RESPONSE, each(Duration.ofHours(2)),
            Metric.PERIODIC_UPDATE, each(Duration.ofHours(9)),
            Metric.RESOLUTION, each(Goal.ofBusinessDays(3)));
    private static final ServicePolicies POLICIES = ServicePolicies.of(List.of(
            policy("berlin@1", BERLIN, Priority.NORMAL, Priority.HIGH),
            policy("shanghai@1", SHANGHAI, Priority.URGENT)));
    private static final PolicyBook BOOK = PolicyBook.of(POLICIES);

    private static WorkingTime office(String zone, String... spans) {
        List<String> hours = List.of(spans);
        return BusinessCalendar.of(new CalendarDefinition(
                zone,
                Map.of("MON", hours, "TUE", hours, "WED", hours, "THU", hours, "FRI", hours),
                null,
                List.of(),
                Map.of()));
    }

    private static ServicePolicy policy(String calendar, WorkingTime time, Priority... priorities) {
        return new ServicePolicy(
                "of-" + calendar,
                calendar,
                "2026a",
                time,
                new AppliesTo(Set.of(), Set.of(priorities), Set.of(), Set.of(), Set.of()),
                GOALS,
                Map.of(Metric.RESOLUTION, Set.of(PendingReason.CUSTOMER)),
                List.of(50),
                EscalationLadder.NONE);
    }

    /** A history and its log. */
    private static final class Course {

        private final List<Explanation.Logged> log = new ArrayList<>();
        private final CaseCourse course = new CaseCourse(POLICIES);
        private int known;

        Course opened() {
            course.fact(new ClockFact.Opened(MONDAY_NINE, false, null));
            return logged(null);
        }

        Course pended(Instant at, PendingReason reason) {
            course.settle(at);
            logged(new CasePended("case-1", reason, null, "customer-1", null, at));
            course.fact(new ClockFact.Pended(at, reason));
            return logged(null);
        }

        Course resumed(Instant at) {
            course.settle(at);
            logged(new CaseResumed("case-1", Cause.COMMAND, at));
            course.fact(new ClockFact.Resumed(at));
            return logged(null);
        }

        Course said(Instant at, AuthorKind author) {
            course.settle(at);
            logged(new MessageHeard("case-1", "talk-1", "m-" + at, author, null, Visibility.PUBLIC, at));
            course.fact(
                    switch (author) {
                        case AGENT -> new ClockFact.AgentReplied(at, "li.na");
                        case BOT -> new ClockFact.BotAnswered(at);
                        default -> new ClockFact.CustomerMessaged(at);
                    });
            return logged(null);
        }

        Course priority(Instant at, Priority priority) {
            course.priority(at, priority);
            return logged(null);
        }

        Course resolved(Instant at) {
            course.settle(at);
            logged(new CaseResolved("case-1", "customer-1", Resolution.SOLVED, "done", at));
            course.fact(new ClockFact.Resolved(at));
            return logged(null);
        }

        Course reopened(Instant at) {
            course.settle(at);
            logged(new CaseReopened("case-1", "customer-1", "not yet", Cause.COMMAND, at));
            course.fact(new ClockFact.Reopened(at));
            return logged(null);
        }

        Course merged(Instant at) {
            course.settle(at);
            logged(new CaseMerged("case-1", "customer-1", "case-2", "the same", List.of(), at));
            course.fact(new ClockFact.Merged(at));
            return logged(null);
        }

        Course unmerged(Instant at) {
            course.settle(at);
            logged(new CaseUnmerged(
                    "case-1", "customer-1", "case-2", "two matters", CaseStatus.OPEN, null, null, List.of(), at));
            course.fact(new ClockFact.Unmerged(at));
            return logged(null);
        }

        private Course logged(CaseEvent event) {
            course.recorded().stream().skip(known).forEach(this::append);
            known = course.recorded().size();
            if (event != null) {
                append(event);
            }
            return this;
        }

        String eventAt(long position) {
            return log.stream()
                    .filter(logged -> logged.position() == position)
                    .map(logged -> logged.event().getClass().getSimpleName())
                    .findFirst()
                    .orElse("none");
        }

        private void append(CaseEvent event) {
            log.add(new Explanation.Logged(100 + log.size(), event));
        }

        Explanation explained(Metric metric, Instant at) {
            return Explanation.of(log, at, BOOK).stream()
                    .filter(explanation -> explanation.target().metric() == metric)
                    .findFirst()
                    .orElseThrow();
        }

        void addsUp(Instant at) {
            for (Explanation explanation : Explanation.of(log, at, BOOK)) {
                Target target = explanation.target();
                assertThat(target).isEqualTo(course.target(target.metric(), target.instance()));
                assertThat(explanation.elapsed())
                        .as("%s at %s of %s", target, at, log)
                        .isEqualTo(target.elapsedAt(at, BOOK.workingTime(target.calendar())));
            }
        }
    }

    private static Instant at(String dateTime) {
        return Instant.parse(dateTime + ":00Z");
    }

    @Test
    void each_span_and_pause_names_the_event_that_began_it() {
        Course course = new Course()
                .opened()
                .pended(at("2026-01-26T10:00"), PendingReason.CUSTOMER)
                .resumed(at("2026-01-26T12:30"));

        Explanation resolution = course.explained(Metric.RESOLUTION, at("2026-01-26T14:00"));

        assertThat(resolution.spans())
                .extracting(
                        counted -> counted.span().open() + " " + counted.span().close())
                .containsExactly(
                        "2026-01-26T09:00:00Z 2026-01-26T10:00:00Z", "2026-01-26T12:30:00Z 2026-01-26T14:00:00Z");
        assertThat(resolution.elapsed()).isEqualTo(Duration.ofMinutes(150));
        assertThat(resolution.spans())
                .extracting(counted -> course.eventAt(counted.position()))
                .containsExactly("TargetStarted", "TargetResumed");
        assertThat(resolution.pauses())
                .extracting(stopped -> course.eventAt(stopped.position()))
                .containsExactly("TargetPaused");
        assertThat(resolution.outcome()).isNull();
    }

    @Test
    void what_another_calendar_counted_keeps_it() {
        Course course = new Course().opened().priority(at("2026-01-26T15:00"), Priority.URGENT);

        Explanation response = course.explained(Metric.FIRST_RESPONSE, at("2026-01-27T00:00"));

        assertThat(response.spans())
                .extracting(Explanation.Counted::calendar)
                .containsExactly("berlin@1", "berlin@1", "shanghai@1", "shanghai@1");
        assertThat(response.retargets()).hasSize(1);
        course.addsUp(at("2026-01-27T00:00"));
    }

    @Test
    void a_policy_that_comes_late_counts_from_the_start_without_the_waiting() {
        Course course = new Course()
                .opened()
                .priority(at("2026-01-26T09:00"), Priority.LOW)
                .pended(at("2026-01-26T10:00"), PendingReason.CUSTOMER)
                .resumed(at("2026-01-26T12:30"))
                .priority(at("2026-01-26T14:00"), Priority.NORMAL);

        Explanation resolution = course.explained(Metric.RESOLUTION, at("2026-01-26T14:30"));

        assertThat(resolution.elapsed()).isEqualTo(Duration.ofMinutes(180));
        assertThat(resolution.pauses())
                .extracting(stopped -> course.eventAt(stopped.position()))
                .containsExactly("CasePended");
        course.addsUp(at("2026-01-26T14:30"));
    }

    @Test
    void a_merge_that_was_undone_did_not_interrupt_the_waiting() {
        Course course = new Course()
                .opened()
                .pended(at("2026-01-26T10:00"), PendingReason.CUSTOMER)
                .merged(at("2026-01-26T11:00"))
                .unmerged(at("2026-01-26T14:00"))
                .resumed(at("2026-01-26T15:00"));

        Explanation resolution = course.explained(Metric.RESOLUTION, at("2026-01-26T16:00"));

        assertThat(resolution.elapsed()).isEqualTo(Duration.ofMinutes(120));
        assertThat(resolution.pauses())
                .extracting(stopped -> course.eventAt(stopped.position()))
                .containsExactly("CasePended", "TargetPaused");
        assertThat(resolution.outcome()).isNull();
        course.addsUp(at("2026-01-26T16:00"));
    }

    @Test
    void the_outcome_names_the_event_that_says_so() {
        Course course = new Course().opened().said(at("2026-01-26T10:00"), AuthorKind.AGENT);
        Course late = new Course().opened().said(at("2026-01-26T15:00"), AuthorKind.AGENT);

        Explanation.Outcome kept =
                course.explained(Metric.FIRST_RESPONSE, at("2026-01-26T16:00")).outcome();
        Explanation.Outcome broken =
                late.explained(Metric.FIRST_RESPONSE, at("2026-01-26T16:00")).outcome();

        assertThat(kept.at()).isEqualTo(at("2026-01-26T10:00"));
        assertThat(course.eventAt(kept.position())).isEqualTo("TargetMet");
        assertThat(broken.at()).isEqualTo(at("2026-01-26T13:00"));
        assertThat(late.eventAt(broken.position())).isEqualTo("TargetBreached");
    }

    @Test
    void spans_add_up_to_the_working_time_of_any_history() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Course course = new Course().opened();
            Instant at = MONDAY_NINE;
            for (int step = 0; step < 14; step++) {
                at = at.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(600) : random.nextInt(60_000));
                step(course, at, random);
                course.addsUp(at);
            }
            course.addsUp(at.plusSeconds(random.nextInt(400_000)));
        }
    }

    private static void step(Course course, Instant at, Random random) {
        switch (random.nextInt(11)) {
            case 10 -> course.merged(at).unmerged(at);
            case 0, 1 -> course.pended(at, PendingReason.values()[random.nextInt(3)]);
            case 2, 3 -> course.resumed(at);
            case 4 -> course.said(at, AuthorKind.AGENT);
            case 5 -> course.said(at, AuthorKind.BOT);
            case 6 -> course.said(at, AuthorKind.CUSTOMER);
            case 7 -> course.resolved(at).reopened(at.plusSeconds(random.nextInt(2)));
            default -> course.priority(at, Priority.values()[random.nextInt(4)]);
        }
    }
}
