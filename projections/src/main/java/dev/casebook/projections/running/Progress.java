package dev.casebook.projections.running;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param id the rebuild
 * @param view the view
 * @param state where it stands
 * @param position the position up to which it has handled every event
 * @param head the position of the last event of the log
 * @param eventsPerSecond positions a second, so far
 * @param eta how long it will still take at that rate, or null where that cannot be told
 */
public record Progress(
        String id,
        String view,
        Rebuild.State state,
        long position,
        long head,
        long eventsPerSecond,
        @Nullable Duration eta) {

    /**
     * Of one that runs.
     *
     * @param begunAt the position at which it began
     * @param running for how long it has run
     */
    Progress at(long position, long head, long begunAt, Duration running) {
        double seconds = Math.max(0.001, running.toMillis() / 1000.0);
        long rate = Math.round((position - begunAt) / seconds);
        Duration left = rate == 0 ? null : Duration.ofSeconds(Math.max(0, head - position) / rate);
        return new Progress(id, view, state, position, head, rate, left);
    }

    Progress as(Rebuild.State ended) {
        return new Progress(id, view, ended, position, head, eventsPerSecond, eta);
    }
}
