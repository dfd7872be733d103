package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;

/**
 * When a goal falls due.
 *
 * @param at the due time
 * @param goal the working time up to it, without what was paused
 */
record Due(Instant at, Duration goal) {

    /** The due time of a goal counted from a start: rule 2, and for business days a date more for each begun while paused. */
    static Due of(Goal promised, Instant start, Duration paused, int pausedDates, WorkingTime time) {
        Integer days = promised.businessDays();
        Duration working = promised.working();
        if (days != null) {
            Instant at = time.dueAfterBusinessDays(start, days + pausedDates);
            return new Due(at, atLeastNothing(time.between(start, at).minus(paused)));
        }
        Duration goal = working == null ? Duration.ZERO : working;
        return new Due(time.add(start, goal.plus(paused)), goal);
    }

    static Duration atLeastNothing(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
