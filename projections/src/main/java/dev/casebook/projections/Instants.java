package dev.casebook.projections;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as numbers that sort: microseconds since 1970. */
public final class Instants {

    /** Where there is no instant: later than all. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private Instants() {}

    /**
     * The number of an instant.
     *
     * @throws ArithmeticException when it lies more than some 290,000 years from now
     */
    public static long micros(@Nullable Instant instant) {
        return instant == null
                ? NEVER
                : Math.addExact(
                        Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND),
                        instant.getNano() / NANOS_PER_MICRO);
    }

    /**
     * The number of the first whole microsecond that is not before an instant.
     *
     * @throws ArithmeticException when it lies more than some 290,000 years from now
     */
    public static long microsUp(Instant instant) {
        return micros(instant) + (instant.getNano() % NANOS_PER_MICRO == 0 ? 0 : 1);
    }

    /** The instant of a number. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
