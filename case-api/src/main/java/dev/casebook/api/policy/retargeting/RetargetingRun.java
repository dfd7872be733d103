package dev.casebook.api.policy.retargeting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the open cases have taken a version of the configuration up.
 *
 * @param number the version
 * @param done cases that have been looked at
 * @param total cases that were open, or null while they are not counted yet
 * @param busy how long the looking took so far
 * @param position up to which position of the log cases were opened that are done
 * @param startedAt when the version came into force
 * @param finishedAt when all were done, or null
 */
public record RetargetingRun(
        int number,
        long done,
        @Nullable Long total,
        Duration busy,
        long position,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Cases a second so far; zero before the first. */
    public double rate() {
        return busy.isZero() ? 0 : done * 1000.0 / busy.toMillis();
    }

    /** How long the rest will take at that rate; null where that is not known, or nothing is left. */
    public @Nullable Duration left() {
        if (total == null || finishedAt != null || rate() == 0) {
            return null;
        }
        return Duration.ofMillis(Math.round((total - done) * 1000 / rate()));
    }
}
