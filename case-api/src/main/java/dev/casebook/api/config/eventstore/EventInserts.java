package dev.casebook.api.config.eventstore;

import dev.casebook.projections.InstantText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Writes the rows of events. An insert also answers the positions it was given, which to ask for afterwards would cost
 * each command another way to the database and back.
 *
 * @param serializer writes payloads and metadata
 * @param appended the account of what was written
 */
record EventInserts(Serializer serializer, Appended appended) {

    private static final String INSERT = "INSERT INTO " + Tables.EVENTS.domainEventTable() + " ("
            + Tables.EVENTS.domainEventFields() + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String[] GIVEN = {Tables.EVENTS.globalIndexColumn()};

    /** Writes the rows of these events, at least one. */
    void insert(List<? extends EventMessage<?>> events, Connection connection) throws SQLException {
        if (events.size() > 1) {
            insertAll(events, connection);
        } else if (appended.isAllOfIt() && StatementAlone.possibleOn(connection)) {
            StatementAlone.run(connection, () -> insertOne(events.get(0), connection));
        } else {
            insertOne(events.get(0), connection);
        }
    }

    private void insertOne(EventMessage<?> event, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT, GIVEN)) {
            fill(insert, asDomainEvent(event));
            insert.executeUpdate();
            takeNote(1, insert);
        }
    }

    private void insertAll(List<? extends EventMessage<?>> events, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT, GIVEN)) {
            for (EventMessage<?> event : events) {
                fill(insert, asDomainEvent(event));
                insert.addBatch();
            }
            insert.executeBatch();
            takeNote(events.size(), insert);
        }
    }

    private void fill(PreparedStatement insert, DomainEventMessage<?> event) throws SQLException {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        insert.setString(1, event.getIdentifier());
        insert.setString(2, event.getAggregateIdentifier());
        insert.setLong(3, event.getSequenceNumber());
        insert.setString(4, event.getType());
        insert.setString(5, InstantText.write(event.getTimestamp()));
        insert.setString(6, payload.getType().getName());
        insert.setString(7, payload.getType().getRevision());
        insert.setString(8, payload.getData());
        insert.setString(9, event.serializeMetaData(serializer, String.class).getData());
    }

    private void takeNote(int events, PreparedStatement insert) throws SQLException {
        long position = 0;
        try (ResultSet given = insert.getGeneratedKeys()) {
            while (given.next()) {
                position = given.getLong(1);
            }
        }
        appended.add(events, position);
    }

    /** An event of no aggregate is one of its own, as Axon has it. */
    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate
                : new GenericDomainEventMessage<>(null, event.getIdentifier(), 0, event, event::getTimestamp);
    }
}
