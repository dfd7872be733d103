package dev.casebook.projections;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as numbers that sort: microseconds since 1970. */
public final class Instants {

    /** Where there is no instant: later than all. */
    public static final long NEVER = Long.MAX_VALUE;

    private Instants() {}

    /** The number of an instant. */
    public static long micros(@Nullable Instant instant) {
        return instant == null ? NEVER : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
