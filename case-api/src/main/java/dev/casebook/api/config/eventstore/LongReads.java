package dev.casebook.api.config.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * A snapshot where loading had to read many events. What is appended to an aggregate in memory counts a tenth: it may
 * never have to be read, and a snapshot reads it.
 */
final class LongReads implements SnapshotTriggerDefinition {

    private static final int TENTHS_READ = 10;
    private static final int TENTHS_APPENDED = 1;

    private final Snapshotter snapshotter;
    private final int tenths;

    /** After so many events were read, or ten times as many appended. */
    LongReads(Snapshotter snapshotter, int events) {
        this.snapshotter = snapshotter;
        this.tenths = events * TENTHS_READ;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType, tenths);
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
        private int tenths;
        private boolean loaded;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType, int most) {
            super(snapshotter, aggregateType);
            this.most = most;
        }

        @Override
        public void eventHandled(EventMessage<?> event) {
            tenths += loaded ? TENTHS_APPENDED : TENTHS_READ;
            super.eventHandled(event);
        }

        @Override
        public void initializationFinished() {
            super.initializationFinished();
            loaded = true;
        }

        @Override
        protected boolean exceedsThreshold() {
            return tenths >= most;
        }

        @Override
        protected void reset() {
            tenths = 0;
        }
    }
}
