package dev.casebook.api.config.eventstore;

import dev.casebook.projections.InstantText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Axon's storage engine, but faster where each command and each reader comes by. An insert also answers the positions it
 * was given, which to ask for afterwards would cost each command another way to the database and back, and it uses the
 * transaction's connection instead of Axon's proxies of one. Who is far behind reads {@link SharedPages}. Instants are read
 * and written by {@link InstantText}.
 */
final class PositionedStorageEngine extends JdbcEventStorageEngine {

    private static final String INSERT = "INSERT INTO " + Tables.EVENTS.domainEventTable() + " ("
            + Tables.EVENTS.domainEventFields() + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String[] GIVEN = {Tables.EVENTS.globalIndexColumn()};

    private final TransactionManager transactions;
    private final DataSource database;
    private final SharedPages pages;

    PositionedStorageEngine(Builder builder, TransactionManager transactions, DataSource database) {
        super(builder);
        this.transactions = transactions;
        this.database = database;
        this.pages = new SharedPages(this::head);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> append(events, serializer));
        }
    }

    private void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement insert = connection.prepareStatement(INSERT, GIVEN)) {
            for (EventMessage<?> event : events) {
                addRow(insert, asDomainEvent(event), serializer);
            }
            insert.executeBatch();
            takeNote(events.size(), insert);
        } catch (SQLException failure) {
            handlePersistenceException(failure, events.get(0));
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void addRow(PreparedStatement insert, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
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
        insert.addBatch();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken after, int size) {
        return pages.after(after, size, () -> super.fetchTrackedEvents(after, size));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long from, int most) {
        List<DomainEventData<?>> history = readAlready(aggregateId);
        return history == null || from > 0 ? super.fetchDomainEvents(aggregateId, from, most) : history;
    }

    /** Sequence numbers have no gaps, so a batch that is not full is the last: each load is one query less. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return readAlready(aggregateId) == null ? super.readSnapshotData(aggregateId) : Stream.empty();
    }

    private static @Nullable List<DomainEventData<?>> readAlready(String aggregateId) {
        AtOnce unit = AtOnce.present();
        return unit == null ? null : unit.history(aggregateId);
    }

    private long head() {
        TrackingToken head = createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    /** As Axon reads a row, with its instant read once; a position that is missing before a late event turns up no more. */
    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, @Nullable GapAwareTrackingToken previous)
            throws SQLException {
        if (previous == null) {
            return super.getTrackedEventData(row, null);
        }
        EventRow event = EventRow.of(row);
        Instant missingUntil = GenericEventMessage.clock.instant().minus(EventStoreConfiguration.GAP_TIMEOUT);
        int gaps = event.getTimestamp().isAfter(missingUntil) ? EventStoreConfiguration.MAX_GAP_OFFSET : 0;
        long position = row.getLong(schema().globalIndexColumn());
        return new TrackedDomainEventData<>(previous.advanceTo(position, gaps), event);
    }

    /** An event of no aggregate is one of its own, as Axon has it. */
    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate
                : new GenericDomainEventMessage<>(null, event.getIdentifier(), 0, event, event::getTimestamp);
    }

    private static void takeNote(int events, PreparedStatement insert) throws SQLException {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        long position = 0;
        try (ResultSet given = insert.getGeneratedKeys()) {
            while (given.next()) {
                position = given.getLong(1);
            }
        }
        Appended.in(CurrentUnitOfWork.get().root()).add(events, position);
    }
}
