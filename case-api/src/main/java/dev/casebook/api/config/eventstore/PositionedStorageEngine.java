package dev.casebook.api.config.eventstore;

import dev.casebook.projections.InstantText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Axon's storage engine, but faster where each command and each reader comes by. What is recorded is written by
 * {@link EventInserts}, on the transaction's connection instead of Axon's proxies of one. Who is far behind reads
 * {@link SharedPages}. Instants are read and written by {@link InstantText}.
 */
final class PositionedStorageEngine extends JdbcEventStorageEngine {

    private final TransactionManager transactions;
    private final DataSource database;
    private final SharedPages pages;

    PositionedStorageEngine(Builder builder, TransactionManager transactions, DataSource database) {
        super(builder);
        this.transactions = transactions;
        this.database = database;
        this.pages = new SharedPages(this::head);
    }

    /** Where a unit of work is under way, with all that it records when it commits: then no more can follow. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (CurrentUnitOfWork.isStarted()) {
            Recorded.add(events, (all, appended) -> append(all, serializer, appended));
        } else {
            append(events, serializer, new Appended());
        }
    }

    private void append(List<? extends EventMessage<?>> events, Serializer serializer, Appended appended) {
        transactions.executeInTransaction(() -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                new EventInserts(serializer, appended).insert(events, connection);
            } catch (SQLException failure) {
                handlePersistenceException(failure, events.get(0));
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
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
        Histories unit = Histories.present();
        return unit == null ? null : unit.of(aggregateId);
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
}
