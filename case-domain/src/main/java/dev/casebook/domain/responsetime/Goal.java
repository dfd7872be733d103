package dev.casebook.domain.responsetime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much time a promise gives: working time, or business days. Exactly one of the two is there.
 *
 * @param working working time, in whole seconds, more than nothing; or null
 * @param businessDays the number of business days, from 1; or null
 */
public record Goal(@Nullable Duration working, @Nullable Integer businessDays) {

    /** Refuses a goal of both kinds, or of none. */
    public Goal {
        if ((working == null) == (businessDays == null)) {
            throw new IllegalArgumentException("A goal is either working time or business days");
        }
    }

    /** A goal in working time. */
    public static Goal of(Duration working) {
        return new Goal(working, null);
    }

    /** A goal in business days: due at the last closing instant of the n-th working date after the start's. */
    public static Goal ofBusinessDays(int days) {
        return new Goal(null, days);
    }
}
