package dev.casebook.api.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again: after growing waits, each a little longer at random so that they spread. */
public final class RetrySchedule {

    private static final double JITTER = 0.2;

    private final List<Duration> waits;
    private final RandomGenerator random;

    /**
     * A schedule.
     *
     * @param waits the wait after the first attempt, the second, and so on; after the last there is no other
     * @param random spreads the attempts
     */
    public RetrySchedule(List<Duration> waits, RandomGenerator random) {
        this.waits = List.copyOf(waits);
        this.random = random;
    }

    /**
     * The wait before the next attempt; empty where there is none.
     *
     * @param attempts how many were made, at least 1
     */
    Optional<Duration> after(int attempts) {
        return attempts > waits.size() ? Optional.empty() : Optional.of(spread(waits.get(attempts - 1)));
    }

    /** A wait of at least this. */
    Duration spread(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }
}
