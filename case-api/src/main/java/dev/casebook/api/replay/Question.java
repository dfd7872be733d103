package dev.casebook.api.replay;

import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;

/**
 * Which events a fold is asked about.
 *
 * @param after only events beyond this position are of the range; 0 for all
 * @param upTo events beyond this position are not seen
 * @param range only events that happened in it are of the range; later ones are not seen
 */
public record Question(long after, long upTo, Range range) {

    boolean sees(FoldedEvent event) {
        return event.position() <= upTo && event.occurredAt().isBefore(range.to());
    }

    boolean isEarlier(FoldedEvent event) {
        return event.position() <= after || event.occurredAt().isBefore(range.from());
    }
}
