package dev.casebook.api.config.time;

import java.time.Clock;

/** The clock of this machine, for what runs before there is any service. */
public final class MachineClock {

    private MachineClock() {}

    /** It, in UTC. */
    public static Clock utc() {
        return Clock.systemUTC();
    }
}
