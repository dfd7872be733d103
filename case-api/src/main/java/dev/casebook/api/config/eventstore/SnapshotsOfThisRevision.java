package dev.casebook.api.config.eventstore;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/** Takes only snapshots that this version of the aggregate wrote; others are passed by, and the log is replayed. */
final class SnapshotsOfThisRevision implements SnapshotFilter {

    private final Serializer serializer;

    SnapshotsOfThisRevision(Serializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        SerializedType type = snapshot.getPayload().getType();
        return EventNames.typeOf(type.getName())
                .map(serializer::typeForClass)
                .filter(today -> Objects.equals(today.getRevision(), type.getRevision()))
                .isPresent();
    }
}
