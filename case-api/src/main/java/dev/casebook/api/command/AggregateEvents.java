package dev.casebook.api.command;

import dev.casebook.projections.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of one aggregate with their positions, read in the running transaction. */
public final class AggregateEvents {

    private static final String COLUMNS = """
            SELECT global_index, event_id, aggregate_id, sequence_number, aggregate_type, recorded_at,
                payload_type, payload_revision, payload, metadata
            FROM domain_event WHERE aggregate_id = ? AND global_index <= ?""";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcasterChain upcasters;

    /** Events of the log in this database, read with the serializer that wrote them. */
    public AggregateEvents(JdbcClient jdbc, Serializer serializer, EventUpcasterChain upcasters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Its events up to a position, oldest first; none where there is no such aggregate. */
    public List<RecordedEvent> of(String aggregateId, long upTo) {
        return read(COLUMNS + " ORDER BY sequence_number", aggregateId, upTo);
    }

    /** Its latest event up to a position, of any type; none where there is no such aggregate. */
    public Optional<RecordedEvent> latest(String aggregateId, long upTo) {
        return first(read(COLUMNS + " ORDER BY sequence_number DESC LIMIT 1", aggregateId, upTo));
    }

    /** Its latest event of one type up to a position, if it has any. */
    public Optional<RecordedEvent> latest(String aggregateId, long upTo, Class<?> type) {
        return first(read(
                COLUMNS + " AND payload_type = ? ORDER BY sequence_number DESC LIMIT 1",
                aggregateId,
                upTo,
                type.getSimpleName()));
    }

    /** The first of its events of one type up to a position, at most so many, oldest first. */
    public List<RecordedEvent> first(String aggregateId, long upTo, Class<?> type, int limit) {
        return read(
                COLUMNS + " AND payload_type = ? ORDER BY sequence_number LIMIT ?",
                aggregateId,
                upTo,
                type.getSimpleName(),
                limit);
    }

    private static Optional<RecordedEvent> first(List<RecordedEvent> events) {
        return events.stream().findFirst();
    }

    private List<RecordedEvent> read(String sql, Object... parameters) {
        Stream<TrackedDomainEventData<?>> stored =
                jdbc.sql(sql).params(parameters).query(AggregateEvents::read).list().stream();
        return EventUtils.upcastAndDeserializeTrackedEvents(stored, serializer, upcasters)
                .map(RecordedEvent::of)
                .toList();
    }

    private static TrackedDomainEventData<?> read(ResultSet row, int number) throws SQLException {
        DomainEventData<String> data = new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getString("event_id"),
                row.getString("recorded_at"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("payload"),
                row.getString("metadata"));
        return new TrackedDomainEventData<>(
                GapAwareTrackingToken.newInstance(row.getLong("global_index"), List.of()), data);
    }
}
