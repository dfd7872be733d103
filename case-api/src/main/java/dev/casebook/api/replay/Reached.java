package dev.casebook.api.replay;

import java.io.Serializable;
import java.time.Instant;

/**
 * How far a run is.
 *
 * @param position up to which position it has folded
 * @param events how many events that were
 * @param latest when the latest of them happened, {@link Instant#MIN} before the first
 * @param lastPosition the position of the last of them, 0 before the first
 * @param lastId the id of the last of them, empty before the first
 */
record Reached(long position, long events, Instant latest, long lastPosition, String lastId) implements Serializable {

    static final Reached NOTHING = new Reached(0, 0, Instant.MIN, 0, "");

    Reached with(FoldPage page) {
        return new Reached(
                page.upTo(),
                events + page.events(),
                page.latest().isAfter(latest) ? page.latest() : latest,
                page.events() == 0 ? lastPosition : page.lastPosition(),
                page.events() == 0 ? lastId : page.lastId());
    }
}
