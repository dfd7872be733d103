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
 * @param cancelCause why it ended so, or null
 * @param goal the promised working time; of a goal in business days, the working time from start to due
 * @param businessDays the promised business days, or null where working time is promised
 * @param dueFixed whether a person fixed the due time, so that changes leave it
 * @param goalSince since when this goal holds: steps of warning fall no earlier
 * @param counted working time counted when its latest event happened
 * @param tally from where its working time is counted
 * @param paused working time that it stood still, in pauses that are over
 * @param pausedDates working dates begun in pauses that are over
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
        @Nullable CancelCause cancelCause,
        Duration goal,
        @Nullable Integer businessDays,
        boolean dueFixed,
        Instant goalSince,
        Duration counted,
        Tally tally,
        Duration paused,
        int pausedDates,
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

    /** Whether it was broken and that still counts: not excused. */
    public boolean brokenForGood() {
        return state == TargetState.BREACHED && !excused;
    }

    /** Whether it is broken now: neither satisfied nor excused. */
    public boolean countsAsBreached() {
        return unsatisfied() && brokenForGood();
    }

    /** Whether a step of warning has been passed. */
    public boolean atRisk() {
        return !atRiskSteps.isEmpty();
    }

    /**
     * Whether it ended only for the time being: no policy promised it any more, so that one that does takes it up again;
     * or by a merge, or by the undoing of one, so that what is awaited then is promised again.
     */
    boolean dropped() {
        return state == TargetState.CANCELLED && cancelCause == CancelCause.POLICY || partedByMerge();
    }

    /** Whether a merge ended it, or the undoing of one. */
    boolean partedByMerge() {
        return cancelCause == CancelCause.MERGED || cancelCause == CancelCause.UNMERGED;
    }

    /** Whether a fact at this instant would have prevented the breach, had it been known: no breach, no. */
    boolean preventedBy(Instant at) {
        return breachedAt != null
                && brokenForGood()
                && (breachCause == BreachCause.ELAPSED ? !at.isAfter(breachedAt) : at.isBefore(breachedAt));
    }

    /** The working time used up at an instant, by the calendar that it names. */
    public Duration elapsedAt(Instant instant, WorkingTime time) {
        return unsatisfied() ? tally.countedAt(instant, pausedSince, time) : counted;
    }

    /** The working time left at an instant; negative where it is overdue. */
    public Duration remainingAt(Instant instant, WorkingTime time) {
        return goal.minus(elapsedAt(instant, time));
    }

    /** When a percent of its goal is used up; not before its goal came to hold. */
    Instant reaches(int percent, WorkingTime time) {
        Instant at = percent == 100
                ? dueAt
                : tally.reaches(goal.multipliedBy(percent).dividedBy(100), time);
        return at.isBefore(goalSince) ? goalSince : at;
    }
}
