package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised to the cases that it applies to.
 *
 * @param name its name with its version, as name@version
 * @param calendar its calendar with its version, as name@version
 * @param tzData the version of the time zone data
 * @param workingTime what that calendar makes of time
 * @param appliesTo which cases it judges
 * @param goals the promised working time by metric and priority
 * @param pausesIn for which reasons of waiting a metric stands still
 * @param atRisk the steps of warning, in percent of the working time, ascending
 */
public record ServicePolicy(
        String name,
        String calendar,
        String tzData,
        WorkingTime workingTime,
        AppliesTo appliesTo,
        Map<Metric, Map<Priority, Duration>> goals,
        Map<Metric, Set<PendingReason>> pausesIn,
        List<Integer> atRisk) {

    /** The promised working time of a metric for a priority, where it promises any. */
    public Optional<Duration> goal(Metric metric, Priority priority) {
        return Optional.ofNullable(goals.getOrDefault(metric, Map.of()).get(priority));
    }

    /** Whether a metric stands still while the case waits for this reason. */
    public boolean pauses(Metric metric, PendingReason reason) {
        return pausesIn.getOrDefault(metric, Set.of()).contains(reason);
    }
}
