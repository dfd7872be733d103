package dev.casebook.api.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * How the log's time runs in the demo.
 *
 * @param begun when the demo went on, by the clock
 * @param from the log's instant at which it went on
 * @param speed how many times its own pace it runs at, more than 0
 */
record Pace(Instant begun, Instant from, double speed) {

    /** How long to wait, from the given instant on, until the log's instant is reached; zero where it is past. */
    Duration until(Instant at, Instant now) {
        double millis = Duration.between(from, at).toMillis() / speed;
        Duration wait = Duration.between(now, begun).plusMillis((long) millis);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
