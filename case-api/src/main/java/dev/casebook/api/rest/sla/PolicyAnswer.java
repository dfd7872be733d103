package dev.casebook.api.rest.sla;

import dev.casebook.api.rest.answer.GoalAnswer;
import dev.casebook.domain.responsetime.AppliesTo;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A policy in force.
 *
 * @param policy its name with the version of its content, as targets name it
 * @param calendar its calendar with the version of its content
 * @param tzData the version of the time zone data that it counts with
 * @param appliesTo which cases it judges; a trait that is absent stands for any
 * @param goals the promised working time by metric and priority
 * @param pausesIn for which reasons of waiting a metric stands still
 * @param atRisk the steps of warning, in percent of the goal
 * @param escalation the steps of its ladder
 */
record PolicyAnswer(
        String policy,
        String calendar,
        String tzData,
        Traits appliesTo,
        Map<Metric, Map<Priority, Object>> goals,
        Map<Metric, List<String>> pausesIn,
        List<Integer> atRisk,
        List<StepAnswer> escalation) {

    /** The traits that a policy asks for, each absent where it asks for none. */
    record Traits(
            @Nullable SortedSet<String> topic,
            @Nullable SortedSet<Priority> priority,
            @Nullable SortedSet<String> team,
            @Nullable SortedSet<Channel> channel,
            @Nullable SortedSet<String> tag) {

        static Traits of(AppliesTo appliesTo) {
            return new Traits(
                    orAbsent(appliesTo.topics()),
                    orAbsent(appliesTo.priorities()),
                    orAbsent(appliesTo.teams()),
                    orAbsent(appliesTo.channels()),
                    orAbsent(appliesTo.tags()));
        }

        private static <T extends Comparable<? super T>> @Nullable SortedSet<T> orAbsent(Collection<T> any) {
            return any.isEmpty() ? null : new TreeSet<>(any);
        }
    }

    /** As the files write them. */
    private static List<String> written(Collection<PendingReason> reasons) {
        return reasons.stream().sorted().map(reason -> "PENDING_" + reason).toList();
    }

    private static Map<Priority, Object> written(Map<Priority, Goal> byPriority) {
        Map<Priority, Object> goals = new EnumMap<>(Priority.class);
        byPriority.forEach((priority, goal) -> goals.put(priority, GoalAnswer.of(goal)));
        return goals;
    }

    static PolicyAnswer of(ServicePolicy policy) {
        Map<Metric, Map<Priority, Object>> goals = new EnumMap<>(Metric.class);
        policy.goals().forEach((metric, byPriority) -> goals.put(metric, written(byPriority)));
        Map<Metric, List<String>> pauses = new EnumMap<>(Metric.class);
        policy.pausesIn().forEach((metric, reasons) -> pauses.put(metric, written(reasons)));
        return new PolicyAnswer(
                policy.name(),
                policy.calendar(),
                policy.tzData(),
                Traits.of(policy.appliesTo()),
                goals,
                pauses,
                policy.atRisk(),
                policy.escalation().steps().stream().map(StepAnswer::of).toList());
    }
}
