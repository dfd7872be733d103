package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where the working time of a target is counted: from its start, or from the change of its calendar, since what was
 * counted before keeps the old one (rule 3).
 *
 * @param from since when the present calendar counts
 * @param before working time counted before that
 * @param paused working time that it stood still since, in pauses that are over
 */
public record Tally(Instant from, Duration before, Duration paused) {

    static Tally startingAt(Instant start, Duration paused) {
        return new Tally(start, Duration.ZERO, paused);
    }

    /** Working time counted up to an instant; what lies after the beginning of a pause does not count. */
    Duration countedAt(Instant instant, @Nullable Instant pausedSince, WorkingTime time) {
        Instant until = pausedSince != null && pausedSince.isBefore(instant) ? pausedSince : instant;
        Duration counted = before.plus(time.between(from, until)).minus(paused);
        return counted.isNegative() ? Duration.ZERO : counted;
    }

    /** When so much working time will have been counted, pauses that are over included (rule 2). */
    Instant reaches(Duration working, WorkingTime time) {
        Duration left = working.minus(before).plus(paused);
        return left.isNegative() ? from : time.add(from, left);
    }

    Tally pausedFor(Duration more) {
        return new Tally(from, before, paused.plus(more));
    }

    /**
     * From an earlier start. Where another calendar counted first, what was counted so far stays as it was (rule 3).
     *
     * @param start the start from here on
     * @param until the start so far
     * @param at when that changes
     * @param counted working time counted until then, from the earlier start
     */
    Tally startedEarlier(Instant start, Instant until, Instant at, Duration counted) {
        if (!start.isBefore(until)) {
            return this;
        }
        return from.equals(until) ? new Tally(start, before, paused) : new Tally(at, counted, Duration.ZERO);
    }
}
