package dev.casebook.api.config.eventstore;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The event store, which wakes its readers when the database has committed and not, where several units of work share a
 * transaction, after the first of them.
 */
final class TransactionalEventStore extends EmbeddedEventStore {

    private final CommitWakeups wakeups;

    /**
     * A store.
     *
     * @param together how long after a commit its readers are woken
     */
    TransactionalEventStore(Builder builder, Duration together) {
        super(builder);
        wakeups = new CommitWakeups(together, () -> super.afterCommit(List.of()));
    }

    @Override
    public TrackingEventStream openStream(TrackingToken trackingToken) {
        return new WokenStream(super.openStream(trackingToken), wakeups);
    }

    @Override
    public void shutDown() {
        wakeups.close();
        super.shutDown();
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wakeups.committed();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeups.committed();
            }
        });
    }
}
