package dev.casebook.api.log;

import dev.casebook.api.config.eventstore.EventRow;
import dev.casebook.api.config.eventstore.EventTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes events of the rows of the log: old revisions upcast, payloads read. */
@Component
class StoredEvents {

    /** What {@link #row} needs, in any order; {@link PresentEvents} reads them by number. */
    static final String COLUMNS = "global_index, event_id, aggregate_id, sequence_number, aggregate_type, recorded_at,"
            + " payload_type, payload_revision, payload, metadata";

    private final Serializer serializer;
    private final EventUpcasterChain upcasters;

    StoredEvents(@Qualifier("eventSerializer") Serializer serializer, EventUpcasterChain upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    static TrackedEventData<?> row(ResultSet row, int number) throws SQLException {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong("global_index")), EventRow.of(row));
    }

    /** The events of rows, as they come. */
    Stream<LoggedEvent> read(Stream<TrackedEventData<?>> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(rows, serializer, upcasters)
                .map(this::logged);
    }

    private LoggedEvent logged(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new LoggedEvent(
                message.trackingToken().position().orElseThrow(),
                event.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                EventTypes.nameOf(event.getPayloadType()),
                EventTypes.revisionOf(event.getPayloadType()),
                event.getTimestamp(),
                event.getMetaData(),
                event.getPayload());
    }
}
