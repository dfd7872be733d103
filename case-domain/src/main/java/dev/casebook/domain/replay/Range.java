package dev.casebook.domain.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * A range of time.
 *
 * @param from the first instant in it; {@link Instant#MIN} where it has no beginning
 * @param to the first instant after it; {@link Instant#MAX} where it has no end
 */
public record Range(Instant from, Instant to) {

    /** Whether an instant lies in it. */
    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** How much of the time from one instant to another lies in it, never less than nothing. */
    public Duration within(Instant begin, Instant end) {
        Instant first = begin.isAfter(from) ? begin : from;
        Instant last = end.isBefore(to) ? end : to;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }
}
