package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of working time, from its first instant to the first after it.
 *
 * @param open its first instant
 * @param close the first instant after it, later than {@code open}
 */
public record WorkingSpan(Instant open, Instant close) {

    public WorkingSpan {
        if (!close.isAfter(open)) {
            throw new IllegalArgumentException("A span that opens at " + open + " cannot close at " + close);
        }
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(open, close);
    }
}
