package dev.casebook.api.config.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * A snapshot where loading had to read many events. What is appended to an aggregate in memory does not count: it may
 * never have to be read, and the snapshot would read it.
 */
final class LongReads implements SnapshotTriggerDefinition {

    private final Snapshotter snapshotter;
    private final int events;

    /** After so many events were read at once. */
    LongReads(Snapshotter snapshotter, int events) {
        this.snapshotter = snapshotter;
        this.events = events;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType, events);
    }

    @Override
    public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
        if (trigger instanceof Trigger kept) {
            kept.setSnapshotter(snapshotter);
            return kept;
        }
        return prepareTrigger(aggregateType);
    }

    private static final class Trigger extends AbstractSnapshotTrigger {

        private static final long serialVersionUID = 1;

        private final int most;
        private int read;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType, int most) {
            super(snapshotter, aggregateType);
            this.most = most;
        }

        @Override
        public void eventHandled(EventMessage<?> event) {
            if (!AggregateLifecycle.isLive()) {
                read++;
            }
            super.eventHandled(event);
        }

        @Override
        protected boolean exceedsThreshold() {
            return read >= most;
        }

        @Override
        protected void reset() {
            read = 0;
        }
    }
}
