package dev.casebook.api.config.time;

import java.time.Clock;
import java.time.Duration;

/** The clock of this machine, for what runs before there is any service. */
public final class MachineClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private MachineClock() {}

    /** It, in UTC, in the microseconds of the contract. */
    public static Clock utc() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
