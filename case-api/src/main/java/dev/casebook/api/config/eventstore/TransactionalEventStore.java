package dev.casebook.api.config.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The event store, which wakes its readers when the database has committed and not, where several units of work share a
 * transaction, after the first of them; and which keeps count of what a unit of work appended.
 */
final class TransactionalEventStore extends EmbeddedEventStore {

    private final CommitWakeups wakeups = new CommitWakeups();

    TransactionalEventStore(Builder builder) {
        super(builder);
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
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted() && !events.isEmpty()) {
            Appended.in(CurrentUnitOfWork.get().root())
                    .add(events.size(), events.get(events.size() - 1).getIdentifier());
        }
        super.prepareCommit(events);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            committed(events);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed(events);
            }
        });
    }

    private void committed(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        wakeups.committed();
    }
}
