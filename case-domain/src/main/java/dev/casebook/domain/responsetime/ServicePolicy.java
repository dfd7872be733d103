package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to the cases that it applies to.
 *
 * @param name its name with its version, as name@version
 * @param calendar its calendar with its version, as name@version
 * @param tzData the version of the time zone data
 * @param workingTime what that calendar makes of time
 * @param appliesTo which cases it judges
 * @param goals what is promised by metric and priority
 * @param pausesIn for which reasons of waiting a metric stands still
 * @param atRisk the steps of warning, in percent of the working time, ascending
 * @param escalation what happens as time runs out and after
 */
public record ServicePolicy(
        String name,
        String calendar,
        String tzData,
        WorkingTime workingTime,
        AppliesTo appliesTo,
        Map<Metric, Map<Priority, Goal>> goals,
        Map<Metric, Set<PendingReason>> pausesIn,
        List<Integer> atRisk,
        EscalationLadder escalation) {

    /** What is promised of a metric for a priority, where anything is. */
    public Optional<Goal> goal(Metric metric, Priority priority) {
        return Optional.ofNullable(goals.getOrDefault(metric, Map.of()).get(priority));
    }

    /** Whether a metric stands still while the case waits for this reason; null where it waits for nobody. */
    public boolean pauses(Metric metric, @Nullable PendingReason reason) {
        if (reason == null) {
            return false;
        }
        return metric == Metric.PERIODIC_UPDATE
                || pausesIn.getOrDefault(metric, Set.of()).contains(reason);
    }

    /** Whether a target already is as this policy promises. */
    boolean promisesAs(Target target, Goal goal) {
        Integer days = goal.businessDays();
        boolean sameGoal = days != null
                ? days.equals(target.businessDays())
                : target.businessDays() == null && target.goal().equals(goal.working());
        return (sameGoal || target.dueFixed()) && name.equals(target.policy()) && calendar.equals(target.calendar());
    }
}
