package dev.casebook.projections.mongo;

import com.mongodb.MongoException;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.RecordedEvents;
import dev.casebook.projections.View;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the events of a processor into the documents of one view. They are written before the token that says so is
 * stored ({@link ViewTokenStore}); while the view is far behind, both wait until there is much to write. A dead letter
 * that is tried again is written at once.
 */
public final class ViewWriter<V> implements EventMessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    private final View<V> view;
    private final Supplier<FoldedDocuments<V>> none;
    private final RecordedEvents events;
    private final BatchedWrites<V> batches;
    private final String alone = "folded-alone:" + System.identityHashCode(this);

    /**
     * A writer of a view.
     *
     * @param none makes documents to fold into, none yet
     */
    ViewWriter(View<V> view, Supplier<FoldedDocuments<V>> none, RecordedEvents events, CatchingUp catchingUp) {
        this.view = view;
        this.none = none;
        this.events = events;
        this.batches = new BatchedWrites<>(view.name(), none, catchingUp);
    }

    /** What it writes before each token. */
    WritesBeforeToken beforeToken() {
        return batches;
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
        if (batches.hasFailed(unit)) {
            return null;
        }
        try {
            fold(events.of(message), unit);
        } catch (MongoException unavailable) {
            if (!(unit instanceof BatchingUnitOfWork)) {
                throw unavailable;
            }
            batches.fail(unit, unavailable);
        } catch (RuntimeException poisoned) {
            warn(message, poisoned);
            throw poisoned;
        }
        return null;
    }

    private void fold(RecordedEvent event, UnitOfWork<?> unit) {
        if (unit instanceof BatchingUnitOfWork<?> batch) {
            boolean careful = batches.isCareful(event.position());
            view.keysOf(event)
                    .forEach(key -> batches.in(batch, () -> touchedBy(batch)).apply(key, event, careful));
        } else {
            view.keysOf(event).forEach(key -> foldAlone(key, event, unit));
        }
    }

    /** A dead letter that is tried again while earlier events of its document wait to be written would be put before them. */
    private void foldAlone(String key, RecordedEvent event, UnitOfWork<?> unit) {
        if (batches.isToWrite(key)) {
            throw new IllegalStateException("Earlier events wait to be written; to be tried again later");
        }
        alone(unit).apply(key, event, true);
    }

    private List<Touched> touchedBy(BatchingUnitOfWork<?> batch) {
        return batch.getMessages().stream().flatMap(this::touchedBy).toList();
    }

    /** Where an event cannot be read, that is said when it is handled, and of it alone. */
    private Stream<Touched> touchedBy(Message<?> message) {
        try {
            return message instanceof EventMessage<?> event && canHandle(event)
                    ? touchedBy(events.of(event))
                    : Stream.empty();
        } catch (RuntimeException poisoned) {
            return Stream.empty();
        }
    }

    private Stream<Touched> touchedBy(RecordedEvent event) {
        return view.keysOf(event).stream().map(key -> new Touched(key, event.isFirst()));
    }

    /** The documents of a dead letter, written when its unit of work ends. */
    private FoldedDocuments<V> alone(UnitOfWork<?> unit) {
        FoldedDocuments<V> begun = unit.getResource(alone);
        if (begun != null) {
            return begun;
        }
        FoldedDocuments<V> single = none.get();
        unit.resources().put(alone, single);
        unit.onPrepareCommit(ending -> {
            List<String> keys = List.copyOf(single.keysToWrite());
            single.write(single.encode());
            batches.wroteAside(keys);
        });
        return single;
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
}
