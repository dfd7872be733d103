package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.RecordedEvents;
import dev.casebook.projections.View;
import java.util.Arrays;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
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

    /** A writer of a view into these collections. */
    ViewWriter(
            View<V> view, MongoCollection<Document> documents, MongoCollection<Document> parts, RecordedEvents events) {
        this.view = view;
        this.documents = documents;
        this.parts = parts;
        this.events = events;
        this.resource = "view-batch:" + documents.getNamespace().getFullName();
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

    /** A failure is logged without its message, which may quote the event and with it personal data. */
    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        RecordedEvent event = events.of(message);
        try {
            view.keysOf(event).forEach(key -> batch().apply(key, event));
        } catch (RuntimeException poisoned) {
            LOG.warn(
                    "The event at {} became a dead letter of view {}: {} at {}",
                    event.position(),
                    view.name(),
                    poisoned.getClass().getSimpleName(),
                    Arrays.stream(poisoned.getStackTrace()).findFirst().orElse(null));
            throw poisoned;
        }
        return null;
    }

    private ViewBatch<V> batch() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        ViewBatch<V> present = unit.getResource(resource);
        if (present != null) {
            return present;
        }
        ViewBatch<V> opened = open(unit);
        unit.resources().put(resource, opened);
        return opened;
    }

    private ViewBatch<V> open(UnitOfWork<?> unit) {
        ViewBatch<V> batch = new ViewBatch<>(view, documents, parts);
        if (unit instanceof BatchingUnitOfWork<?> whole) {
            batch.load(whole.getMessages().stream()
                    .filter(message -> message instanceof EventMessage<?> event && canHandle(event))
                    .flatMap(message -> view.keysOf(events.of((EventMessage<?>) message)).stream())
                    .toList());
            ViewTokenStore.beforeToken(unit, batch::flush);
        } else {
            unit.onPrepareCommit(ending -> batch.flush());
        }
        return batch;
    }
}
