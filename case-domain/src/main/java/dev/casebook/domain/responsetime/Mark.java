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
 * @param percent the step of warning, in percent, or null for the due time itself
 */
record Mark(Target target, Instant at, @Nullable Integer percent) {

    static Mark next(Target target, PolicyBook book) {
        WorkingTime time = book.workingTime(target.calendar());
        List<Integer> steps =
                book.policy(target.policy()).map(ServicePolicy::atRisk).orElse(List.of());
        for (Integer step : steps) {
            if (!target.atRiskSteps().contains(step)) {
                Instant at = target.reaches(step, time);
                if (at.isBefore(target.dueAt())) {
                    return new Mark(target, at, step);
                }
            }
        }
        return new Mark(target, target.dueAt(), null);
    }

    /** A warning is in effect at its instant, a breach just after it: at the due time itself it can be kept. */
    boolean inEffectAt(Instant instant) {
        return percent == null ? at.isBefore(instant) : !at.isAfter(instant);
    }

    TargetEvent event(String caseId, PolicyBook book) {
        Metric metric = target.metric();
        int instance = target.instance();
        Duration counted = target.elapsedAt(at, book.workingTime(target.calendar()));
        return percent != null
                ? new TargetAtRisk(caseId, metric, instance, percent, target.dueAt(), counted, at)
                : new TargetBreached(caseId, metric, instance, BreachCause.ELAPSED, target.dueAt(), counted, at);
    }
}
