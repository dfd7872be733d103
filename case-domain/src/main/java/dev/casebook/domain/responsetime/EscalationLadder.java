package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens as the time of a target runs out, and after (rule 11). Pure: it says what falls due when.
 *
 * @param steps in the order of the configuration
 */
public record EscalationLadder(List<EscalationStep> steps) {

    /** What a policy does that says nothing: a breach raises the case by one level. */
    public static final EscalationLadder RAISE_ON_BREACH = new EscalationLadder(
            List.of(new EscalationStep(100, null, List.of(), EscalationStep.ONE_UP, false, null, null)));

    /** Nothing. */
    public static final EscalationLadder NONE = new EscalationLadder(List.of());

    /** Keeps its own copy. */
    public EscalationLadder {
        steps = List.copyOf(steps);
    }

    /**
     * A step that falls due.
     *
     * @param target the target
     * @param number which step of the ladder, from 1
     * @param repeat which repetition; 0 for the first time
     * @param at when
     * @param step what is done
     */
    public record Due(Target target, int number, int repeat, Instant at, EscalationStep step) {

        /** The same, taken at an instant where that is later. */
        public Due notBefore(Instant earliest) {
            return at.isBefore(earliest) ? new Due(target, number, repeat, earliest, step) : this;
        }
    }

    /**
     * When a step of a target falls due next, if ever.
     *
     * @param number the step, from 1
     * @param taken the steps taken so far
     * @param toldUntil up to when an import told the case: what fell due until then never happens
     * @param before of repetitions before this instant only the last counts; null asks for the next one
     */
    Optional<Due> next(
            Target target,
            int number,
            StepsTaken taken,
            WorkingTime time,
            Instant toldUntil,
            @Nullable Instant before) {
        EscalationStep step = steps.get(number - 1);
        StepsTaken.Taken last = taken.of(target, number);
        if (last != null) {
            return repetition(target, number, last, before);
        }
        return first(target, step, time)
                .filter(at -> at.isAfter(toldUntil))
                .map(at -> new Due(target, number, 0, at, step));
    }

    private static Optional<Instant> first(Target target, EscalationStep step, WorkingTime time) {
        Instant breachedAt = target.brokenForGood() ? target.breachedAt() : null;
        Duration after = step.after();
        Integer percent = step.percent();
        if (after != null) {
            return Optional.ofNullable(breachedAt).map(at -> at.plus(after));
        } else if (percent == null || (percent >= 100 && breachedAt == null)) {
            return Optional.empty();
        } else if (percent == 100) {
            return Optional.ofNullable(breachedAt);
        }
        return target.pausedSince() != null ? Optional.empty() : Optional.of(target.reaches(percent, time));
    }

    private Optional<Due> repetition(Target target, int number, StepsTaken.Taken last, @Nullable Instant before) {
        EscalationStep step = steps.get(number - 1);
        Duration every = step.repeatEvery();
        if (every == null || last.stopped() || !target.brokenForGood()) {
            return Optional.empty();
        }
        long times = 1;
        if (before != null && last.at().plus(every).isBefore(before)) {
            times = Math.max(
                    1, Duration.between(last.at(), before.minusNanos(1)).dividedBy(every));
        }
        int repeat = last.repeat() + Math.toIntExact(times);
        return Optional.of(new Due(target, number, repeat, last.at().plus(every.multipliedBy(times)), step));
    }
}
