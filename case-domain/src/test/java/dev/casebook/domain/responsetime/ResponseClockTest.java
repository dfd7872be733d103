package dev.casebook.domain.responsetime;

import static dev.casebook.domain.responsetime.CaseCourse.each;
import static dev.casebook.domain.responsetime.CaseCourse.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseClockTest {

    private static final Instant NINE = Instant.parse("2026-01-26T09:00:00Z");
    private static final ServicePolicy HOURS = policy(
            Map.of(
                    Metric.FIRST_RESPONSE, each(Duration.ofHours(1)),
                    Metric.RESOLUTION,
                            Map.of(
                                    Priority.LOW, Goal.of(Duration.ofHours(24)),
                                    Priority.NORMAL, Goal.of(Duration.ofHours(8)),
                                    Priority.HIGH, Goal.of(Duration.ofHours(4)),
                                    Priority.URGENT, Goal.of(Duration.ofHours(1)))),
            50,
            80);
    private static final ServicePolicies POLICIES = ServicePolicies.of(List.of(HOURS));

    private static ServicePolicy hoursFor(Set<Priority> priorities) {
        return new ServicePolicy(
                HOURS.name(),
                HOURS.calendar(),
                HOURS.tzData(),
                HOURS.workingTime(),
                new AppliesTo(Set.of(), priorities, Set.of(), Set.of(), Set.of()),
                HOURS.goals(),
                HOURS.pausesIn(),
                HOURS.atRisk(),
                HOURS.escalation());
    }

    private static Instant at(int minutes) {
        return NINE.plusSeconds(minutes * 60L);
    }

    private static CaseCourse opened() {
        return new CaseCourse(POLICIES).fact(new ClockFact.Opened(NINE, false, null));
    }

    @Test
    void an_agent_opened_case_promises_a_first_response_from_the_customers_first_message() {
        CaseCourse course = new CaseCourse(POLICIES).fact(new ClockFact.Opened(NINE, true, null));
        assertThat(course.clock().targets()).extracting(Target::metric).containsExactly(Metric.RESOLUTION);
        course.fact(new ClockFact.CustomerMessaged(at(30)));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).dueAt()).isEqualTo(at(90));
    }

    @Test
    void a_breach_is_recorded_at_its_due_instant_however_late_anybody_looks() {
        CaseCourse course = opened().settle(at(7000));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).breachedAt()).isEqualTo(at(60));
        assertThat(course.target(Metric.RESOLUTION, 1).breachedAt()).isEqualTo(at(480));
    }

    @Test
    void steps_of_warning_fall_in_order_and_once() {
        CaseCourse course = opened().settle(at(60)).settle(at(61));
        assertThat(course.recorded().stream().filter(TargetAtRisk.class::isInstance))
                .extracting(TargetEvent::occurredAt)
                .containsExactly(at(30), at(48));
    }

    @Test
    void waiting_for_a_third_party_does_not_stop_the_clock() {
        CaseCourse course = opened().fact(new ClockFact.Pended(at(10), PendingReason.THIRD_PARTY));
        assertThat(course.target(Metric.RESOLUTION, 1).state()).isEqualTo(TargetState.RUNNING);
    }

    @Test
    void a_late_answer_excuses_the_breach_that_it_would_have_prevented() {
        CaseCourse course = opened().settle(at(100)).fact(new ClockFact.AgentReplied(at(40), "li.na"));
        Target first = course.target(Metric.FIRST_RESPONSE, 1);
        assertThat(first.excused()).isTrue();
        assertThat(first.satisfiedAt()).isEqualTo(at(40));
        assertThat(first.breachedAt()).isEqualTo(at(60));
        assertThat(course.recorded().stream().filter(BreachExcused.class::isInstance))
                .extracting(TargetEvent::occurredAt)
                .containsExactly(at(60));
    }

    @Test
    void an_answer_after_the_due_instant_excuses_nothing() {
        CaseCourse course = opened().settle(at(100)).fact(new ClockFact.AgentReplied(at(61), "li.na"));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).excused()).isFalse();
    }

    @Test
    void a_pause_learned_late_excuses_the_breach_and_the_target_goes_on() {
        CaseCourse course = opened().settle(at(500))
                .fact(new ClockFact.Pended(at(400), PendingReason.CUSTOMER))
                .fact(new ClockFact.Resumed(at(520)));
        Target resolution = course.target(Metric.RESOLUTION, 1);
        assertThat(resolution.excused()).isTrue();
        assertThat(resolution.dueAt()).isEqualTo(at(600));
        course.settle(at(700));
        assertThat(course.target(Metric.RESOLUTION, 1).breachedAt()).isEqualTo(at(600));
        assertThat(course.target(Metric.RESOLUTION, 1).excused()).isFalse();
    }

    @Test
    void a_policy_that_comes_late_counts_from_the_metrics_own_start() {
        ServicePolicies onlyHigh = ServicePolicies.of(List.of(hoursFor(Set.of(Priority.HIGH))));
        CaseCourse course = new CaseCourse(onlyHigh).fact(new ClockFact.Opened(NINE, false, null));
        assertThat(course.clock().targets()).isEmpty();
        course.priority(at(30), Priority.HIGH);
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(at(240));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).dueAt()).isEqualTo(at(60));
    }

    @Test
    void where_no_policy_applies_any_more_its_promises_are_cancelled() {
        ServicePolicies notLow =
                ServicePolicies.of(List.of(hoursFor(Set.of(Priority.NORMAL, Priority.HIGH, Priority.URGENT))));
        CaseCourse course = new CaseCourse(notLow).fact(new ClockFact.Opened(NINE, false, null));
        course.priority(at(30), Priority.LOW);
        assertThat(course.clock().targets()).extracting(Target::state).containsOnly(TargetState.CANCELLED);
    }

    @Test
    void a_change_keeps_the_pauses() {
        CaseCourse course = opened().fact(new ClockFact.Pended(at(10), PendingReason.CUSTOMER))
                .fact(new ClockFact.Resumed(at(40)));
        course.priority(at(50), Priority.HIGH);
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(at(270));
        assertThat(course.target(Metric.RESOLUTION, 1).originalDueAt()).isEqualTo(at(480));
    }

    @Test
    void merging_cancels_what_runs_and_leaves_breaches() {
        CaseCourse course = opened().settle(at(100)).fact(new ClockFact.Merged(at(101)));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).state()).isEqualTo(TargetState.BREACHED);
        assertThat(course.target(Metric.RESOLUTION, 1).state()).isEqualTo(TargetState.CANCELLED);
        assertThat(SlaState.of(course.clock().targets())).isEqualTo(SlaState.NONE);
    }

    @Test
    void what_a_merge_had_cancelled_runs_again_from_its_own_start_when_that_is_undone() {
        CaseCourse course = opened().fact(new ClockFact.Merged(at(20))).fact(new ClockFact.Unmerged(at(40)));
        assertThat(course.target(Metric.RESOLUTION, 1).state()).isEqualTo(TargetState.RUNNING);
        assertThat(course.target(Metric.RESOLUTION, 1).startedAt()).isEqualTo(NINE);
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(at(480));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).dueAt()).isEqualTo(at(60));
        assertThat(course.clock().targets()).hasSize(2);
    }

    @Test
    void what_stood_still_before_a_merge_stood_still_through_it() {
        CaseCourse course = opened().fact(new ClockFact.Pended(at(10), PendingReason.CUSTOMER))
                .fact(new ClockFact.Merged(at(20)))
                .fact(new ClockFact.Unmerged(at(40)));
        assertThat(course.target(Metric.RESOLUTION, 1).state()).isEqualTo(TargetState.PAUSED);
        course.fact(new ClockFact.Resumed(at(50)));
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(at(520));
    }

    @Test
    void what_fell_due_while_the_case_was_merged_is_broken_when_that_is_undone() {
        CaseCourse course = opened().fact(new ClockFact.Merged(at(20))).fact(new ClockFact.Unmerged(at(100)));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).breachCause()).isEqualTo(BreachCause.TARGET_CHANGED);
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).breachedAt()).isEqualTo(at(100));
    }

    @Test
    void a_breach_before_a_merge_stays_and_is_not_recorded_again() {
        CaseCourse course = opened().settle(at(70)).fact(new ClockFact.Merged(at(80)));
        course.fact(new ClockFact.Unmerged(at(100))).settle(at(300));
        Target first = course.target(Metric.FIRST_RESPONSE, 1);
        assertThat(first.countsAsBreached()).isTrue();
        assertThat(first.breachedAt()).isEqualTo(at(60));
        assertThat(course.recorded().stream().filter(TargetBreached.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_due_time_that_a_person_fixed_holds_again_when_a_merge_is_undone() {
        CaseCourse course = opened().fact(new ClockFact.DueFixed(at(10), Metric.FIRST_RESPONSE, 1, at(300)))
                .fact(new ClockFact.Merged(at(20)))
                .fact(new ClockFact.Unmerged(at(100)));
        Target first = course.target(Metric.FIRST_RESPONSE, 1);
        assertThat(first.dueFixed()).isTrue();
        assertThat(first.dueAt()).isEqualTo(at(300));
        assertThat(first.breachedAt()).isNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_course_of_facts_keeps_the_books(int seed) {
        CaseCourse eager = new CaseCourse(POLICIES);
        CaseCourse lazy = new CaseCourse(POLICIES);
        Random random = new Random(seed);
        eager.fact(new ClockFact.Opened(NINE, random.nextBoolean(), null));
        lazy.fact(new ClockFact.Opened(NINE, new Random(seed).nextBoolean(), null));
        int minute = 0;
        for (int i = 0; i < 25; i++) {
            minute += random.nextInt(120);
            boolean late = random.nextInt(5) == 0;
            ClockFact fact = fact(random, at(late ? minute / 2 : minute));
            eager.settle(at(minute)).fact(fact);
            lazy.settle(at(minute)).fact(fact);
            eager.settle(at(minute + 1));
            checkBooks(eager);
        }
        assertThat(eager.settle(at(minute + 2)).recorded())
                .isEqualTo(lazy.settle(at(minute + 2)).recorded());
        ResponseClock replayed = ResponseClock.none();
        for (TargetEvent event : eager.recorded()) {
            replayed = replayed.on(event);
        }
        assertThat(replayed.targets()).isEqualTo(eager.clock().targets());
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static ClockFact fact(Random random, Instant at) {
        return switch (random.nextInt(10)) {
            case 8 -> new ClockFact.Merged(at);
            case 9 -> new ClockFact.Unmerged(at);
            case 0 -> new ClockFact.CustomerMessaged(at);
            case 1 -> new ClockFact.AgentReplied(at, "li.na");
            case 2 -> new ClockFact.Pended(at, PendingReason.CUSTOMER);
            case 3 -> new ClockFact.Pended(at, PendingReason.INTERNAL);
            case 4 -> new ClockFact.Resumed(at);
            case 5 -> new ClockFact.Resolved(at);
            case 6 -> new ClockFact.Reopened(at);
            default -> new ClockFact.TraitsChanged(at, RetargetCause.PRIORITY);
        };
    }

    private static void checkBooks(CaseCourse course) {
        for (Target target : course.clock().targets()) {
            long breaches = course.recorded().stream()
                    .filter(event -> event instanceof TargetBreached && isOf(event, target))
                    .count();
            long excuses = course.recorded().stream()
                    .filter(event -> event instanceof BreachExcused && isOf(event, target))
                    .count();
            assertThat(breaches - excuses)
                    .as("breaches that count of %s", target)
                    .isBetween(0L, 1L);
            assertThat(target.counted()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(target.paused()).isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    private static boolean isOf(TargetEvent event, Target target) {
        return event.metric() == target.metric() && event.instance() == target.instance();
    }
}
