package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What falls due next of a running target.
 *
 * @param target the target
 * @param at when
 * @param step the step of warning, in percent, or null for the due time itself
 */
record Due(Target target, Instant at, @Nullable Integer step) {

    static Due next(Target target, List<Integer> steps, WorkingTime time) {
        for (Integer step : steps) {
            Instant at = instantOf(target, step, time);
            if (!target.atRiskSteps().contains(step) && at.isBefore(target.dueAt())) {
                return new Due(target, at, step);
            }
        }
        return new Due(target, target.dueAt(), null);
    }

    /** A step that a change left behind falls at the instant of the change. */
    private static Instant instantOf(Target target, int step, WorkingTime time) {
        Duration left = target.goal().multipliedBy(step).dividedBy(100).minus(target.counted());
        return left.isNegative() ? target.markedAt() : time.add(target.markedAt(), left);
    }

    TargetEvent event(String caseId, WorkingTime time) {
        Duration counted = target.elapsedAt(at, time);
        return step != null
                ? new TargetAtRisk(caseId, target.metric(), target.instance(), step, target.dueAt(), counted, at)
                : new TargetBreached(
                        caseId, target.metric(), target.instance(), BreachCause.ELAPSED, target.dueAt(), counted, at);
    }
}
