package dev.casebook.domain.responsetime;

import static dev.casebook.domain.responsetime.CaseCourse.each;
import static dev.casebook.domain.responsetime.CaseCourse.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Facts that the log learns late: a first response within 1 hour, a resolution within 8, or 4 where it is urgent, an owner
 * within half an hour.
 */
class LateFactsTest {

    private static final Instant NINE = Instant.parse("2026-01-26T09:00:00Z");
    private static final ServicePolicies POLICIES = ServicePolicies.of(List.of(policy(
            Map.of(
                    Metric.FIRST_RESPONSE, each(Duration.ofHours(1)),
                    Metric.NEXT_RESPONSE, each(Duration.ofHours(1)),
                    Metric.OWNERSHIP, each(Duration.ofMinutes(30)),
                    Metric.RESOLUTION,
                            Map.of(
                                    Priority.LOW, Goal.of(Duration.ofHours(24)),
                                    Priority.NORMAL, Goal.of(Duration.ofHours(8)),
                                    Priority.HIGH, Goal.of(Duration.ofHours(4)))),
            50,
            80)));

    private static Instant at(int minutes) {
        return NINE.plusSeconds(minutes * 60L);
    }

    private static CaseCourse opened() {
        return new CaseCourse(POLICIES).fact(new ClockFact.Opened(NINE, false, null));
    }

    private static Target resolution(CaseCourse course) {
        return course.target(Metric.RESOLUTION, 1);
    }

    private static Target ownership(CaseCourse course) {
        return course.target(Metric.OWNERSHIP, 1);
    }

    @Test
    void a_priority_learned_late_keeps_the_start_whatever_was_marked_since() {
        CaseCourse course = opened().settle(at(241));
        course.priority(at(200), Priority.HIGH);
        assertThat(resolution(course).dueAt()).isEqualTo(at(240));
    }

    @Test
    void a_pause_learned_late_moves_the_due_time_by_its_own_length() {
        CaseCourse course = opened().settle(at(241))
                .fact(new ClockFact.Pended(at(200), PendingReason.CUSTOMER))
                .fact(new ClockFact.Resumed(at(220)));
        assertThat(resolution(course).dueAt()).isEqualTo(at(500));
        assertThat(resolution(course).paused()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void a_pause_learned_after_the_breach_excuses_it_and_the_target_goes_on() {
        CaseCourse course = opened().settle(at(481))
                .fact(new ClockFact.Pended(at(400), PendingReason.CUSTOMER))
                .fact(new ClockFact.Resumed(at(420)));
        assertThat(resolution(course).excused()).isTrue();
        assertThat(resolution(course).dueAt()).isEqualTo(at(500));
        assertThat(resolution(course.settle(at(501))).breachedAt()).isEqualTo(at(500));
    }

    @Test
    void a_longer_goal_learned_late_excuses_the_breach_that_it_would_have_prevented() {
        CaseCourse course = opened().settle(at(481));
        course.priority(at(100), Priority.LOW);
        assertThat(resolution(course).excused()).isTrue();
        assertThat(resolution(course).state()).isEqualTo(TargetState.RUNNING);
        assertThat(resolution(course).dueAt()).isEqualTo(at(1440));
    }

    @Test
    void a_priority_lowered_after_the_breach_leaves_it_even_if_the_rest_is_kept() {
        CaseCourse course = opened().settle(at(481));
        course.priority(at(490), Priority.LOW);
        course.fact(new ClockFact.Resolved(at(500)));
        assertThat(resolution(course).state()).isEqualTo(TargetState.BREACHED);
        assertThat(resolution(course).excused()).isFalse();
    }

    @Test
    void resolving_learned_late_excuses_what_it_would_have_cancelled_in_time() {
        CaseCourse course = opened().settle(at(61)).fact(new ClockFact.Resolved(at(40)));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).excused()).isTrue();
    }

    @Test
    void an_answer_learned_late_excuses_a_breach_that_was_satisfied_since() {
        CaseCourse course = opened().fact(new ClockFact.AgentReplied(at(90), "li.na"))
                .fact(new ClockFact.AgentReplied(at(40), "li.na"));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).excused()).isTrue();
    }

    @Test
    void an_agent_who_turns_out_to_have_begun_in_time_excuses_a_breach_that_was_satisfied_since() {
        CaseCourse course = opened().fact(new ClockFact.Assigned(at(10), null, "li.na", "wang.fang"))
                .fact(new ClockFact.AgentActed(at(60), "li.na"));
        assertThat(ownership(course).breachedAt()).isEqualTo(at(40));
        course.fact(new ClockFact.AgentActed(at(30), "wang.fang"));
        assertThat(ownership(course).excused()).isFalse();
        course.fact(new ClockFact.AgentActed(at(30), "li.na"));
        assertThat(ownership(course).excused()).isTrue();
    }

    @Test
    void giving_a_case_on_learned_late_excuses_a_breach_that_was_satisfied_since() {
        CaseCourse course = opened().fact(new ClockFact.Assigned(at(10), "cards", null, "wang.fang"))
                .fact(new ClockFact.Assigned(at(60), "cards", "li.na", "wang.fang"))
                .fact(new ClockFact.Assigned(at(30), "loans", null, "wang.fang"));
        assertThat(ownership(course).excused()).isTrue();
    }

    @Test
    void a_longer_goal_learned_late_excuses_a_breach_that_was_satisfied_within_it() {
        CaseCourse course = opened().fact(new ClockFact.Resolved(at(600)));
        course.priority(at(100), Priority.LOW);
        assertThat(resolution(course).excused()).isTrue();
        assertThat(resolution(course).satisfiedAt()).isEqualTo(at(600));
    }

    @Test
    void a_longer_goal_learned_late_leaves_a_breach_that_was_satisfied_beyond_it() {
        CaseCourse course = opened().fact(new ClockFact.Resolved(at(1500)));
        course.priority(at(100), Priority.LOW);
        assertThat(resolution(course).excused()).isFalse();
    }

    @Test
    void resolving_learned_late_excuses_a_breach_that_was_satisfied_since() {
        CaseCourse course =
                opened().fact(new ClockFact.AgentReplied(at(90), "li.na")).fact(new ClockFact.Resolved(at(40)));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).excused()).isTrue();
    }

    @Test
    void an_answer_from_before_the_message_answers_nothing() {
        CaseCourse course = opened().fact(new ClockFact.AgentReplied(at(10), "li.na"))
                .fact(new ClockFact.CustomerMessaged(at(30)))
                .fact(new ClockFact.AgentReplied(at(20), "li.na"));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).state()).isEqualTo(TargetState.RUNNING);
    }

    @Test
    void an_older_message_learned_late_moves_the_start_back() {
        CaseCourse course = opened().fact(new ClockFact.AgentReplied(at(10), "li.na"))
                .fact(new ClockFact.CustomerMessaged(at(40)))
                .fact(new ClockFact.CustomerMessaged(at(30)));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).dueAt()).isEqualTo(at(90));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).startedAt()).isEqualTo(at(30));
    }

    @Test
    void a_message_learned_late_that_a_later_answer_covers_is_answered() {
        CaseCourse course =
                opened().fact(new ClockFact.AgentReplied(at(30), "li.na")).fact(new ClockFact.CustomerMessaged(at(20)));
        assertThat(course.clock().target(Metric.NEXT_RESPONSE, 1)).isEmpty();
    }

    @Test
    void what_was_said_after_an_answer_that_is_learned_late_waits_anew() {
        CaseCourse course = opened().fact(new ClockFact.AgentReplied(at(5), "li.na"))
                .fact(new ClockFact.CustomerMessaged(at(10)))
                .fact(new ClockFact.CustomerMessaged(at(30)))
                .fact(new ClockFact.AgentReplied(at(20), "li.na"));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).satisfiedAt()).isEqualTo(at(20));
        assertThat(course.target(Metric.NEXT_RESPONSE, 2).dueAt()).isEqualTo(at(90));
    }
}
