package dev.casebook.projections;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Events as the log holds them, read once for all views that come by: to parse an event takes longer than to fold it. It
 * keeps the latest thousands; what it has lost is parsed again.
 */
public final class RecordedEvents {

    /** Some views are ahead of others, by a few batches. */
    private static final int KEPT = 1 << 15;

    private final AtomicReferenceArray<@Nullable RecordedEvent> kept = new AtomicReferenceArray<>(KEPT);

    /** The event that a message of the log carries. */
    public RecordedEvent of(EventMessage<?> message) {
        int place = (int) RecordedEvent.positionOf(message) & (KEPT - 1);
        RecordedEvent present = kept.get(place);
        if (present != null && present.eventId().equals(message.getIdentifier())) {
            return present;
        }
        RecordedEvent parsed = RecordedEvent.of(message);
        kept.set(place, parsed);
        return parsed;
    }
}
