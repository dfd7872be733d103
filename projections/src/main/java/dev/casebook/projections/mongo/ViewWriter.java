package dev.casebook.projections.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.RecordedEvents;
import dev.casebook.projections.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the events of a processor into the documents of one view. They are written before the token that says so is
 * stored ({@link ViewTokenStore}); while the view is far behind, both wait until there is much to write. A dead letter
 * that is tried again is written at once.
 */
public final class ViewWriter<V> implements EventMessageHandler, WritesBeforeToken {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    private final View<V> view;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> parts;
    private final RecordedEvents events;
    private final CatchingUp catchingUp;
    private final String resource;
    private final String failed;
    private final Queue<String> retried = new ConcurrentLinkedQueue<>();
    private volatile FoldedDocuments<V> folded;
    private volatile long carefulUntil = -1;
    private volatile boolean hurried;
    private volatile boolean behind;

    /** A writer of a view into these collections. */
    ViewWriter(
            View<V> view,
            MongoCollection<Document> documents,
            MongoCollection<Document> parts,
            RecordedEvents events,
            CatchingUp catchingUp) {
        this.view = view;
        this.documents = documents;
        this.parts = parts;
        this.events = events;
        this.catchingUp = catchingUp;
        this.resource = "folded:" + documents.getNamespace().getFullName();
        this.failed = resource + ":failed";
        this.folded = new FoldedDocuments<>(view, documents, parts);
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return message instanceof DomainEventMessage
                && message instanceof TrackedEventMessage
                && canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return view.eventType().isAssignableFrom(payloadType);
    }

    /**
     * Folds one event. What it throws is that event's dead letter. A MongoDB that does not answer says nothing about the
     * event, so it fails the whole batch, which is handled again.
     */
    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        if (unit.resources().containsKey(failed)) {
            return null;
        }
        try {
            RecordedEvent event = events.of(message);
            boolean careful = !(unit instanceof BatchingUnitOfWork) || event.position() <= carefulUntil;
            view.keysOf(event).forEach(key -> under(unit).apply(key, event, careful));
        } catch (MongoException unavailable) {
            if (!(unit instanceof BatchingUnitOfWork)) {
                throw unavailable;
            }
            unit.resources().put(failed, unavailable);
        } catch (RuntimeException poisoned) {
            hurried = true;
            warn(message, poisoned);
            throw poisoned;
        }
        return null;
    }

    /** A failure is logged without its message, which may quote the event and with it personal data. */
    private void warn(EventMessage<?> message, RuntimeException poisoned) {
        LOG.warn(
                "Event {} became a dead letter of view {}: {} at {}",
                message.getIdentifier(),
                view.name(),
                poisoned.getClass().getSimpleName(),
                Arrays.stream(poisoned.getStackTrace()).findFirst().orElse(null));
    }

    /** The documents that a unit folds into: a batch into those of its claim, a dead letter into those that it loads. */
    private FoldedDocuments<V> under(UnitOfWork<?> unit) {
        FoldedDocuments<V> present = unit.getResource(resource);
        if (present != null) {
            return present;
        }
        FoldedDocuments<V> opened = unit instanceof BatchingUnitOfWork<?> batch ? load(batch) : alone(unit);
        unit.resources().put(resource, opened);
        return opened;
    }

    private FoldedDocuments<V> load(BatchingUnitOfWork<?> batch) {
        FoldedDocuments<V> current = folded;
        List<String> foreign = new ArrayList<>();
        for (String key = retried.poll(); key != null; key = retried.poll()) {
            foreign.add(key);
        }
        current.forget(foreign);
        current.load(batch.getMessages().stream().flatMap(this::keysOf).toList());
        return current;
    }

    private FoldedDocuments<V> alone(UnitOfWork<?> unit) {
        FoldedDocuments<V> single = new FoldedDocuments<>(view, documents, parts);
        unit.onPrepareCommit(ending -> {
            retried.addAll(single.keysToWrite());
            single.write(single.encode());
        });
        return single;
    }

    /** Where an event cannot be read, that is said when it is handled, and of it alone. */
    private Stream<String> keysOf(Message<?> message) {
        try {
            return message instanceof EventMessage<?> event && canHandle(event)
                    ? view.keysOf(events.of(event)).stream()
                    : Stream.empty();
        } catch (RuntimeException poisoned) {
            return Stream.empty();
        }
    }

    @Override
    public void claimed() {
        folded = new FoldedDocuments<>(view, documents, parts);
        behind = false;
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    @Override
    public boolean write(long position) {
        FoldedDocuments<V> current = ofThisClaim();
        if (!hurried && position > carefulUntil && catchingUp.mayWait(position, current)) {
            behind = true;
            return false;
        }
        current.write(encoded(current, position));
        hurried = false;
        behind = false;
        return true;
    }

    /** Those of the running batch, if one runs. It ends without a write, and is handled again, where it failed. */
    private FoldedDocuments<V> ofThisClaim() {
        FoldedDocuments<V> current = folded;
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
            if (unit.getResource(failed) instanceof MongoException unavailable) {
                throw unavailable;
            }
            if (unit.getOrDefaultResource(resource, current) != current) {
                throw new IllegalStateException("View " + view.name() + " was claimed anew meanwhile");
            }
        }
        return current;
    }

    /** Where a document cannot be written, events are handled again with care, which finds the one that made it so. */
    private FoldedDocuments.Writes encoded(FoldedDocuments<V> current, long position) {
        try {
            return current.encode();
        } catch (RuntimeException unwritable) {
            carefulUntil = position;
            throw new IllegalStateException("View " + view.name() + " has a document that cannot be written: "
                    + unwritable.getClass().getSimpleName() + "; its events are handled again, one by one");
        }
    }
}
