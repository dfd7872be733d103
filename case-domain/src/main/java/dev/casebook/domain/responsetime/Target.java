package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One promise to one case: all that its events say of it.
 *
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param state where it stands
 * @param atRiskSteps the steps of warning passed under the present due time, in percent
 * @param startedAt when its time began
 * @param dueAt when it falls, or fell, due; while it stands still, when it would have
 * @param originalDueAt when it first was to fall due
 * @param satisfiedAt when what it promises happened, or null
 * @param breachedAt when it was broken, or null
 * @param breachCause what made it late, or null
 * @param excused whether its breach counts no more
 * @param cancelledAt when it ended without what it promises, or null
 * @param goal the promised working time
 * @param counted working time counted until {@code markedAt}
 * @param markedAt since when its time runs uncounted
 * @param paused working time that it stood still
 * @param pausedSince since when it stands still, or null while it runs
 * @param policy the policy, as name@version
 * @param calendar the calendar, as name@version
 */
public record Target(
        Metric metric,
        int instance,
        TargetState state,
        List<Integer> atRiskSteps,
        Instant startedAt,
        Instant dueAt,
        Instant originalDueAt,
        @Nullable Instant satisfiedAt,
        @Nullable Instant breachedAt,
        @Nullable BreachCause breachCause,
        boolean excused,
        @Nullable Instant cancelledAt,
        Duration goal,
        Duration counted,
        Instant markedAt,
        Duration paused,
        @Nullable Instant pausedSince,
        String policy,
        String calendar) {

    /** Whether what it promises has neither happened nor become pointless. */
    public boolean unsatisfied() {
        return satisfiedAt == null && cancelledAt == null;
    }

    /** Whether its time runs and it can still be broken: once, or again after an excuse. */
    boolean ticking() {
        return unsatisfied() && state == TargetState.RUNNING;
    }

    /** Whether it was broken and that still counts: neither satisfied nor excused. */
    public boolean countsAsBreached() {
        return unsatisfied() && state == TargetState.BREACHED;
    }

    /** Whether a step of warning has been passed. */
    public boolean atRisk() {
        return !atRiskSteps.isEmpty();
    }

    /** The working time used up at an instant. */
    public Duration elapsedAt(Instant instant, WorkingTime time) {
        boolean still = !unsatisfied() || pausedSince != null;
        return still ? counted : counted.plus(time.between(markedAt, instant));
    }

    /** The working time left at an instant; negative where it is overdue. */
    public Duration remainingAt(Instant instant, WorkingTime time) {
        return goal.minus(elapsedAt(instant, time));
    }
}
