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

    Progress as(Rebuild.State ended) {
        return new Progress(id, view, ended, position, head, eventsPerSecond, eta);
    }
}
