package dev.casebook.api.config.policies;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads durations, in whole seconds. */
final class Durations {

    /** The longest that can be given, ten years. */
    static final Duration LONGEST = Duration.ofDays(3_660);

    private Durations() {}

    /** A duration of more than nothing and at most ten years; empty where the text is none. */
    static Optional<Duration> read(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(duration -> duration.toSeconds() > 0)
                    .filter(duration -> duration.getNano() == 0)
                    .filter(duration -> duration.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Plain time, in which a day is 24 hours. */
    static Duration plain(Place place) {
        return read(place.text())
                .orElseThrow(() -> place.mistake(
                        "must be a duration in whole seconds such as PT30M, more than nothing and at most ten years"));
    }
}
