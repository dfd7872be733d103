package dev.casebook.projections.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.RecordedEvents;
import dev.casebook.projections.View;
import java.util.Arrays;
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
 * Folds the events of a processor into the documents of one view. In a batch the documents are written when the token
 * is stored ({@link ViewTokenStore}); a dead letter that is tried again is written at once.
 */
public final class ViewWriter<V> implements EventMessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    private final View<V> view;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> parts;
    private final RecordedEvents events;
    private final String resource;
    private final String failed;
    private volatile boolean careful;

    /** A writer of a view into these collections. */
    ViewWriter(
            View<V> view, MongoCollection<Document> documents, MongoCollection<Document> parts, RecordedEvents events) {
        this.view = view;
        this.documents = documents;
        this.parts = parts;
        this.events = events;
        this.resource = "view-batch:" + documents.getNamespace().getFullName();
        this.failed = resource + ":failed";
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
            view.keysOf(event).forEach(key -> batch(unit).apply(key, event));
        } catch (MongoException unavailable) {
            if (!(unit instanceof BatchingUnitOfWork)) {
                throw unavailable;
            }
            unit.resources().put(failed, unavailable);
            ViewTokenStore.failBatch(unit, unavailable);
        } catch (RuntimeException poisoned) {
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

    private ViewBatch<V> batch(UnitOfWork<?> unit) {
        ViewBatch<V> present = unit.getResource(resource);
        if (present != null) {
            return present;
        }
        ViewBatch<V> opened = open(unit);
        unit.resources().put(resource, opened);
        return opened;
    }

    private ViewBatch<V> open(UnitOfWork<?> unit) {
        if (unit instanceof BatchingUnitOfWork<?> whole) {
            ViewBatch<V> batch = new ViewBatch<>(view, documents, parts, careful);
            batch.load(whole.getMessages().stream().flatMap(this::keysOf).toList());
            ViewTokenStore.beforeToken(unit, () -> write(batch));
            return batch;
        }
        ViewBatch<V> single = new ViewBatch<>(view, documents, parts, true);
        unit.onPrepareCommit(ending -> write(single));
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

    /** Where a document cannot be written, the batch is handled again with care, which finds the event that made it so. */
    private void write(ViewBatch<V> batch) {
        try {
            batch.encode();
        } catch (RuntimeException unwritable) {
            careful = true;
            throw new IllegalStateException("View " + view.name() + " has a document that cannot be written: "
                    + unwritable.getClass().getSimpleName() + "; the batch is handled again, event by event");
        }
        batch.write();
        careful = false;
    }
}
