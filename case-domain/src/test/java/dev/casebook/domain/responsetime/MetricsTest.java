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

/** What starts, meets and pauses each metric; every goal is one hour. */
class MetricsTest {

    private static final Instant NINE = Instant.parse("2026-01-26T09:00:00Z");
    private static final Map<Priority, Goal> HOUR = each(Duration.ofHours(1));

    private static Instant at(int minutes) {
        return NINE.plusSeconds(minutes * 60L);
    }

    private static CaseCourse opened(Metric... promised) {
        return opened(false, promised);
    }

    private static CaseCourse opened(boolean byAgent, Metric... promised) {
        Map<Metric, Map<Priority, Goal>> goals = new java.util.EnumMap<>(Metric.class);
        for (Metric metric : promised) {
            goals.put(metric, HOUR);
        }
        return new CaseCourse(ServicePolicies.of(List.of(policy(goals))))
                .fact(new ClockFact.Opened(NINE, byAgent, null));
    }

    private static ClockFact reply(int minute) {
        return new ClockFact.AgentReplied(at(minute), "li.na");
    }

    private static ClockFact message(int minute) {
        return new ClockFact.CustomerMessaged(at(minute));
    }

    @Test
    void each_wait_for_a_next_response_is_an_instance_of_its_own() {
        CaseCourse course = opened(Metric.NEXT_RESPONSE)
                .fact(message(5))
                .fact(reply(10))
                .fact(message(20))
                .fact(message(25))
                .fact(reply(30))
                .fact(message(40));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).satisfiedAt()).isEqualTo(at(30));
        assertThat(course.target(Metric.NEXT_RESPONSE, 2).dueAt()).isEqualTo(at(100));
        assertThat(course.clock().targets()).hasSize(2);
    }

    @Test
    void a_bots_answer_pauses_the_next_response_until_the_customer_writes_again() {
        CaseCourse course =
                opened(Metric.NEXT_RESPONSE).fact(reply(5)).fact(message(10)).fact(new ClockFact.BotAnswered(at(20)));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).state()).isEqualTo(TargetState.PAUSED);
        course.fact(message(50));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).state()).isEqualTo(TargetState.RUNNING);
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).dueAt()).isEqualTo(at(100));
    }

    @Test
    void an_answer_while_a_bots_answer_pauses_the_wait_keeps_the_promise_however_much_later() {
        CaseCourse course = opened(Metric.NEXT_RESPONSE)
                .fact(reply(5))
                .fact(message(10))
                .fact(new ClockFact.BotAnswered(at(20)))
                .fact(reply(500));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).state()).isEqualTo(TargetState.MET);
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).counted()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void no_next_response_is_awaited_before_the_first_is_over() {
        CaseCourse course = opened(Metric.NEXT_RESPONSE).fact(message(5)).fact(message(10));
        assertThat(course.clock().targets()).isEmpty();
    }

    @Test
    void after_resolving_without_an_answer_a_message_that_reopens_awaits_a_next_response() {
        CaseCourse course = opened(Metric.FIRST_RESPONSE, Metric.NEXT_RESPONSE)
                .fact(new ClockFact.Resolved(at(10)))
                .fact(message(20))
                .fact(new ClockFact.Reopened(at(20)));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).state()).isEqualTo(TargetState.CANCELLED);
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).dueAt()).isEqualTo(at(80));
    }

    @Test
    void an_agent_opened_case_whose_first_customer_message_reopens_it_awaits_a_first_response() {
        CaseCourse course = opened(true, Metric.FIRST_RESPONSE)
                .fact(new ClockFact.Resolved(at(10)))
                .fact(message(20))
                .fact(new ClockFact.Reopened(at(20)));
        assertThat(course.target(Metric.FIRST_RESPONSE, 1).dueAt()).isEqualTo(at(80));
    }

    @Test
    void each_public_agent_message_promises_the_next_and_waiting_pauses_it() {
        CaseCourse course = opened(Metric.PERIODIC_UPDATE)
                .fact(reply(10))
                .fact(reply(30))
                .fact(new ClockFact.Pended(at(40), PendingReason.THIRD_PARTY))
                .fact(new ClockFact.Resumed(at(100)));
        assertThat(course.target(Metric.PERIODIC_UPDATE, 1).state()).isEqualTo(TargetState.MET);
        assertThat(course.target(Metric.PERIODIC_UPDATE, 2).dueAt()).isEqualTo(at(150));
        course.fact(new ClockFact.Resolved(at(110)));
        assertThat(course.target(Metric.PERIODIC_UPDATE, 2).state()).isEqualTo(TargetState.CANCELLED);
    }

    @Test
    void a_message_does_not_keep_the_promise_that_it_makes() {
        CaseCourse course =
                opened(Metric.PERIODIC_UPDATE).together(new ClockFact.AgentActed(at(10), "li.na"), reply(10));
        assertThat(course.target(Metric.PERIODIC_UPDATE, 1).state()).isEqualTo(TargetState.RUNNING);
        assertThat(course.target(Metric.PERIODIC_UPDATE, 1).dueAt()).isEqualTo(at(70));
    }

    @Test
    void an_agent_owns_by_doing_something_a_team_by_giving_it_to_an_agent() {
        CaseCourse course = opened(Metric.OWNERSHIP)
                .fact(new ClockFact.Assigned(at(1), "cards", null, null))
                .fact(new ClockFact.Assigned(at(10), "cards", "li.na", "boss"))
                .fact(new ClockFact.AgentActed(at(15), "somebody"))
                .fact(new ClockFact.AgentActed(at(20), "li.na"));
        assertThat(course.target(Metric.OWNERSHIP, 1).satisfiedAt()).isEqualTo(at(10));
        assertThat(course.target(Metric.OWNERSHIP, 2).satisfiedAt()).isEqualTo(at(20));
    }

    @Test
    void who_takes_a_case_himself_owns_it_at_once() {
        CaseCourse course = opened(Metric.OWNERSHIP).fact(new ClockFact.Assigned(at(1), null, "li.na", "li.na"));
        assertThat(course.target(Metric.OWNERSHIP, 1).state()).isEqualTo(TargetState.MET);
        assertThat(course.target(Metric.OWNERSHIP, 1).counted()).isEqualTo(Duration.ZERO);
    }

    @Test
    void who_undoes_the_merge_of_a_case_that_was_given_to_him_takes_it_by_that() {
        CaseCourse course = opened(Metric.OWNERSHIP).fact(new ClockFact.Assigned(at(1), null, "li.na", "boss"));
        course.together(new ClockFact.AgentActed(at(10), "boss"), new ClockFact.Merged(at(10)));
        course.together(new ClockFact.AgentActed(at(20), "li.na"), new ClockFact.Unmerged(at(20)));
        assertThat(course.target(Metric.OWNERSHIP, 1).state()).isEqualTo(TargetState.MET);
        assertThat(course.target(Metric.OWNERSHIP, 1).satisfiedAt()).isEqualTo(at(20));
        assertThat(course.target(Metric.OWNERSHIP, 1).counted()).isEqualTo(Duration.ofMinutes(19));
    }

    @Test
    void a_case_whose_merge_another_undid_still_waits_for_him_whom_it_was_given_to() {
        CaseCourse course = opened(Metric.OWNERSHIP).fact(new ClockFact.Assigned(at(1), null, "li.na", "boss"));
        course.fact(new ClockFact.Merged(at(10)));
        course.together(new ClockFact.AgentActed(at(20), "boss"), new ClockFact.Unmerged(at(20)));
        assertThat(course.target(Metric.OWNERSHIP, 1).state()).isEqualTo(TargetState.RUNNING);
        course.fact(new ClockFact.AgentActed(at(30), "li.na"));
        assertThat(course.target(Metric.OWNERSHIP, 1).satisfiedAt()).isEqualTo(at(30));
    }

    @Test
    void a_merged_case_brings_its_older_unanswered_message() {
        CaseCourse course = opened(Metric.NEXT_RESPONSE).fact(reply(1)).fact(message(90));
        course.fact(new ClockFact.Absorbed(at(100), at(60)));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).dueAt()).isEqualTo(at(120));
    }

    @Test
    void a_wait_for_the_answer_to_a_message_of_a_case_that_was_let_go_ends() {
        CaseCourse course = opened(Metric.NEXT_RESPONSE).fact(reply(1));
        course.fact(new ClockFact.Absorbed(at(100), at(60))).fact(new ClockFact.Released(at(110), at(60)));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).cancelCause()).isEqualTo(CancelCause.UNMERGED);
        course.fact(message(120));
        assertThat(course.target(Metric.NEXT_RESPONSE, 2).startedAt()).isEqualTo(at(120));
    }

    @Test
    void a_wait_of_its_own_counts_from_its_own_start_once_the_older_message_has_gone() {
        CaseCourse course = opened(Metric.NEXT_RESPONSE).fact(reply(1)).fact(message(90));
        course.fact(new ClockFact.Absorbed(at(100), at(60))).fact(new ClockFact.Released(at(110), at(60)));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).state()).isEqualTo(TargetState.RUNNING);
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).startedAt()).isEqualTo(at(90));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).dueAt()).isEqualTo(at(150));
    }

    @Test
    void a_message_that_was_answered_since_is_not_taken_back() {
        CaseCourse course = opened(Metric.NEXT_RESPONSE).fact(reply(1));
        course.fact(new ClockFact.Absorbed(at(100), at(60))).fact(reply(105));
        course.fact(new ClockFact.Released(at(110), at(60)));
        assertThat(course.target(Metric.NEXT_RESPONSE, 1).satisfiedAt()).isEqualTo(at(105));
    }

    @Test
    void a_goal_in_business_days_is_due_at_the_end_of_the_working_date_and_waiting_adds_dates() {
        Goal three = Goal.ofBusinessDays(3);
        ServicePolicies policies = ServicePolicies.of(List.of(policy(Map.of(Metric.RESOLUTION, each(three)))));
        CaseCourse course = new CaseCourse(policies).fact(new ClockFact.Opened(NINE, false, null));
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(Instant.parse("2026-01-30T00:00:00Z"));
        course.fact(new ClockFact.Pended(at(60), PendingReason.CUSTOMER)).fact(new ClockFact.Resumed(at(60 + 24 * 60)));
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @Test
    void a_due_time_that_a_person_fixed_stays_until_it_is_freed() {
        CaseCourse course =
                opened(Metric.RESOLUTION).fact(new ClockFact.DueFixed(at(10), Metric.RESOLUTION, 1, at(300)));
        course.priority(at(20), Priority.URGENT);
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(at(300));
        course.fact(new ClockFact.DueFixed(at(30), Metric.RESOLUTION, 1, null));
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(at(60));
    }

    @Test
    void a_case_that_leaves_its_policy_and_comes_back_keeps_its_start() {
        ServicePolicies policies = ServicePolicies.of(List.of(
                policy(Map.of(Metric.RESOLUTION, Map.of(Priority.NORMAL, Goal.of(Duration.ofHours(1)))))));
        CaseCourse course = new CaseCourse(policies).fact(new ClockFact.Opened(NINE, false, null));
        course.priority(at(10), Priority.LOW);
        course.priority(at(11), Priority.NORMAL);
        assertThat(course.target(Metric.RESOLUTION, 1).state()).isEqualTo(TargetState.RUNNING);
        assertThat(course.target(Metric.RESOLUTION, 1).dueAt()).isEqualTo(at(60));
    }
}
