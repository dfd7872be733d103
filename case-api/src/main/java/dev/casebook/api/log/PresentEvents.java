package dev.casebook.api.log;

import dev.casebook.api.config.eventstore.EventTypes;
import dev.casebook.projections.InstantText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/**
 * Makes events of the rows of the log for whoever reads all of it. A row of the present revision is read straight into its
 * record, without the framework's messages, and its metadata only when somebody asks; an old one takes the usual way.
 */
@Component
class PresentEvents {

    private final ObjectReader metaData;
    private final StoredEvents old;
    private final Map<String, Present> types;

    private record Present(String name, String revision, ObjectReader reader) {

        static Present of(Class<?> type, ObjectMapper mapper) {
            return new Present(EventTypes.nameOf(type), EventTypes.revisionOf(type), mapper.readerFor(type));
        }
    }

    PresentEvents(@Qualifier("eventSerializer") Serializer serializer, StoredEvents old) {
        ObjectMapper mapper = ((Jackson3Serializer) serializer).getObjectMapper();
        this.metaData = mapper.readerForMapOf(Object.class);
        this.old = old;
        this.types = EventTypes.all().stream()
                .map(type -> Present.of(type, mapper))
                .collect(Collectors.toUnmodifiableMap(Present::name, Function.identity()));
    }

    /**
     * Reads a row of {@link StoredEvents#COLUMNS}, in their order.
     *
     * @throws UnreadableEvent when it is none
     */
    void read(ResultSet row, Consumer<LoggedEvent> events) throws SQLException {
        String name = row.getString(7);
        Present type = types.get(name);
        try {
            if (type != null && type.revision().equals(row.getString(8))) {
                events.accept(straight(row, type));
            } else {
                old.read(Stream.of(StoredEvents.row(row, 0))).forEach(events);
            }
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent(row.getLong(1), name);
        }
    }

    /**
     * Reads a row that {@link StoredEvents#row} kept.
     *
     * @throws UnreadableEvent when it is none
     */
    void read(TrackedEventData<?> row, Consumer<LoggedEvent> events) {
        SerializedObject<?> payload = row.getPayload();
        String name = payload.getType().getName();
        Present type = types.get(name);
        try {
            if (type != null && type.revision().equals(payload.getType().getRevision())) {
                events.accept(straight(row, type));
            } else {
                old.read(Stream.of(row)).forEach(events);
            }
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent(row.trackingToken().position().orElseThrow(), name);
        }
    }

    private LoggedEvent straight(TrackedEventData<?> row, Present type) {
        DomainEventData<?> event = (DomainEventData<?>) row;
        return new LoggedEvent(
                row.trackingToken().position().orElseThrow(),
                row.getEventIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                type.name(),
                type.revision(),
                row.getTimestamp(),
                new StoredMetaData(metaData, (String) row.getMetaData().getData()),
                type.reader().readValue((String) row.getPayload().getData()));
    }

    private LoggedEvent straight(ResultSet row, Present type) throws SQLException {
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(5),
                row.getString(3),
                row.getLong(4),
                type.name(),
                type.revision(),
                InstantText.read(row.getString(6)),
                new StoredMetaData(metaData, row.getString(10)),
                type.reader().readValue(row.getString(9)));
    }
}
