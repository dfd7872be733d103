package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetRetargeted;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a target's due time; start, pauses, and what another calendar counted stay (rule 3). */
final class Retargeting {

    private final String caseId;
    private final Target target;
    private final Instant at;
    private final WorkingTime time;
    private final Duration counted;
    private final Duration paused;
    private final Tally tally;
    private final boolean newCalendar;
    private final WorkingTime newTime;
    private final String policy;
    private final String calendar;
    private final String tzData;

    /**
     * A change at an instant.
     *
     * @param time the arithmetic of the target's present calendar
     * @param policy the policy that judges from now on, or null for the one that does
     */
    Retargeting(
            String caseId, Target target, Instant at, WorkingTime time, @Nullable ServicePolicy policy, String tzData) {
        this.caseId = caseId;
        this.target = target;
        this.at = at;
        this.time = time;
        this.policy = policy == null ? target.policy() : policy.name();
        calendar = policy == null ? target.calendar() : policy.calendar();
        this.tzData = policy == null ? tzData : policy.tzData();
        newTime = policy == null ? time : policy.workingTime();
        newCalendar = !calendar.equals(target.calendar());
        counted = target.tally().countedAt(at, target.pausedSince(), time);
        tally = newCalendar ? new Tally(at, counted, Duration.ZERO) : target.tally();
        paused = newCalendar ? target.paused().plus(pausedUntilNow()) : target.paused();
    }

    private Duration pausedUntilNow() {
        Instant since = target.pausedSince();
        return since == null ? Duration.ZERO : time.between(since, at);
    }

    /** To the goal that is promised now; a due time that a person fixed stays. */
    TargetRetargeted to(Goal goal, RetargetCause cause) {
        RetargetCause why =
                newCalendar && cause == RetargetCause.POLICY && sameGoal(goal) ? RetargetCause.CALENDAR : cause;
        return target.dueFixed()
                ? event(why, fixedGoal(target.dueAt()), goal.businessDays(), target.dueAt(), true)
                : due(goal, why);
    }

    /** Back to the goal that is promised. */
    TargetRetargeted freed(Goal goal) {
        return due(goal, RetargetCause.FREED);
    }

    /** To a due time that a person said. */
    TargetRetargeted fixedAt(Instant dueAt) {
        return event(RetargetCause.FIXED, fixedGoal(dueAt), target.businessDays(), dueAt, true);
    }

    /** From an earlier start. */
    TargetRetargeted startedAt(Instant start, RetargetCause cause) {
        Duration fromStart = counted.plus(time.between(start, target.startedAt()));
        Tally earlier = tally.startedEarlier(start, target.startedAt(), at, fromStart);
        Integer days = target.businessDays();
        Instant dueAt = target.dueAt();
        if (!target.dueFixed()) {
            dueAt = days == null
                    ? earlier.reaches(target.goal(), time)
                    : time.dueAfterBusinessDays(start, days + target.pausedDates());
        }
        Duration now = earlier.countedAt(at, target.pausedSince(), time);
        return new TargetRetargeted(
                caseId,
                target.metric(),
                target.instance(),
                cause,
                start,
                target.goal(),
                days,
                target.dueAt(),
                dueAt,
                target.dueFixed(),
                now,
                paused,
                policy,
                calendar,
                tzData,
                at);
    }

    private boolean sameGoal(Goal goal) {
        return goal.businessDays() != null
                ? goal.businessDays().equals(target.businessDays())
                : target.goal().equals(goal.working());
    }

    private Duration fixedGoal(Instant dueAt) {
        Instant since = target.pausedSince();
        Instant from = since != null && since.isBefore(at) ? since : at;
        return counted.plus(newTime.between(from, dueAt));
    }

    private TargetRetargeted due(Goal goal, RetargetCause cause) {
        Integer days = goal.businessDays();
        Duration working = goal.working();
        if (days == null && working != null) {
            return event(cause, working, null, tally.reaches(working, newTime), false);
        }
        Instant dueAt = newTime.dueAfterBusinessDays(at, remainingDates(days == null ? 1 : days));
        if (!newCalendar) {
            dueAt = time.dueAfterBusinessDays(target.startedAt(), (days == null ? 1 : days) + target.pausedDates());
        }
        Duration until = tally.countedAt(dueAt, null, newTime);
        return event(cause, until, days, dueAt, false);
    }

    /** Dates that the old calendar counted are not counted again. */
    private int remainingDates(int days) {
        int begun = time.workingDatesBegun(target.startedAt(), at) - target.pausedDates();
        return Math.max(1, days - Math.max(0, begun));
    }

    private TargetRetargeted event(
            RetargetCause cause, Duration goal, @Nullable Integer days, Instant dueTo, boolean fixed) {
        return new TargetRetargeted(
                caseId,
                target.metric(),
                target.instance(),
                cause,
                target.startedAt(),
                goal,
                days,
                target.dueAt(),
                dueTo,
                fixed,
                counted,
                paused,
                policy,
                calendar,
                tzData,
                at);
    }
}
