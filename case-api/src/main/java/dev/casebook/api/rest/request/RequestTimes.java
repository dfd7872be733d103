package dev.casebook.api.rest.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants and durations as requests may write them: ISO 8601, and such as a support case can have. */
public final class RequestTimes {

    /** What an instant must be, for messages. */
    public static final String INSTANT = "an instant from 1970 to 2199 like 2026-11-20T14:05:00Z";
    /** What a duration must be, for messages. */
    public static final String DURATION = "a duration of at most a thousand years like PT4H";

    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366_000);

    private RequestTimes() {}

    /**
     * The instant that a text names, cut to the microseconds of the contract.
     *
     * @throws DateTimeException when it names none from 1970 to 2199
     */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) {
            throw new DateTimeException("Outside 1970 to 2199");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The duration that a text names.
     *
     * @throws DateTimeException when it names none, or one of more than a thousand years either way
     */
    public static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0) {
            throw new DateTimeException("Longer than a thousand years");
        }
        return duration;
    }
}
