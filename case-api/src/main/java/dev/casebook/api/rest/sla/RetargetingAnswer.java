package dev.casebook.api.rest.sla;

import dev.casebook.api.policy.retargeting.RetargetingRun;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the open cases have taken a version of the configuration up.
 *
 * @param number the version
 * @param done cases done
 * @param total cases in all; absent while they are not counted
 * @param rate cases a second
 * @param secondsLeft how long the rest will take; absent where that is not known, or all is done
 * @param startedAt when the version came into force
 * @param finishedAt when all were done; absent while not
 */
record RetargetingAnswer(
        int number,
        long done,
        @Nullable Long total,
        double rate,
        @Nullable Long secondsLeft,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static RetargetingAnswer of(RetargetingRun run) {
        Duration left = run.left();
        return new RetargetingAnswer(
                run.number(),
                run.done(),
                run.total(),
                Math.round(run.rate() * 10) / 10.0,
                left == null ? null : left.toSeconds(),
                run.startedAt(),
                run.finishedAt());
    }
}
