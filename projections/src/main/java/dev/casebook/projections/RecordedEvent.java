package dev.casebook.projections;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event as the log holds it, without who did it: no view needs that, and to parse it takes as long as the event does.
 *
 * @param position how far the log had been read with it: its own position, or a later one where it filled a gap
 * @param sequence its number in its aggregate, from 0
 * @param aggregateId the aggregate it happened to
 * @param eventId its own id
 * @param recordedAt when the log learned of it
 * @param payload what happened
 */
public record RecordedEvent(
        long position, long sequence, String aggregateId, String eventId, Instant recordedAt, Object payload) {

    /** The event that a message of the log carries. */
    public static RecordedEvent of(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked && message instanceof DomainEventMessage<?> domain) {
            return new RecordedEvent(
                    positionOf(tracked),
                    domain.getSequenceNumber(),
                    domain.getAggregateIdentifier(),
                    message.getIdentifier(),
                    message.getTimestamp(),
                    message.getPayload());
        }
        throw new IllegalArgumentException("Only events of the log can be folded");
    }

    /** Whether nothing happened to its aggregate before. */
    public boolean isFirst() {
        return sequence == 0;
    }

    static long positionOf(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }
}
