package dev.casebook.benchmarks;

import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.asof.AsOfQueries;
import dev.casebook.projections.asof.AsOfView;
import dev.casebook.projections.asof.Timeline;
import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.mongo.ViewTokenStore;
import dev.casebook.projections.mongo.ViewWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The view of past instants in a database, written as the service writes it, batch by batch, without a log before it. */
final class PastViews {

    private static final String COLLECTION = "asof_1";
    private static final int BATCH = 1_000;

    private final MongoViews views;
    private final AsOfView view;
    private final ViewWriter<Timeline> writer;
    private final ViewTokenStore tokens;
    private final List<EventMessage<?>> batch = new ArrayList<>();
    private long position;
    private long head;

    PastViews(MongoViews views) {
        this.views = views;
        tokens = views.tokenStore(Jackson3Serializer.builder().build());
        view = views.isEmbedded() ? AsOfView.ofTimelines() : AsOfView.ofVersions();
        writer = views.writer(view, COLLECTION, tokens, () -> head);
        tokens.initializeTokenSegments(COLLECTION, 1);
        tokens.fetchToken(COLLECTION, 0);
    }

    /** Tells of so many events, case by case, as a rebuild does: indexes last. Returns how many cases they are of. */
    int tell(PastCases cases, int events) {
        int told = 0;
        head = events;
        while (position < events) {
            long sequence = 0;
            for (CaseEvent event : cases.history(told)) {
                add(event, sequence++);
            }
            told++;
        }
        write();
        views.index(view, COLLECTION);
        return told;
    }

    private void add(CaseEvent event, long sequence) {
        position++;
        batch.add(new GenericTrackedDomainEventMessage<>(
                token(),
                new GenericDomainEventMessage<>(
                        "SupportCase",
                        event.caseId(),
                        sequence,
                        event,
                        Map.of(),
                        IdentifierFactory.getInstance().generateIdentifier(),
                        event.occurredAt())));
        if (batch.size() == BATCH) {
            write();
        }
    }

    private TrackingToken token() {
        return GapAwareTrackingToken.newInstance(position, List.of());
    }

    private void write() {
        if (batch.isEmpty()) return;
        BatchingUnitOfWork<EventMessage<?>> unit = new BatchingUnitOfWork<>(List.copyOf(batch));
        unit.onPrepareCommit(ending -> tokens.storeToken(token(), COLLECTION, 0));
        var result = unit.executeWithResult(() -> writer.handle(unit.getMessage()));
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
        batch.clear();
    }

    /** How many documents there are: timelines and versions. */
    long documents() {
        return views.collection(COLLECTION).countDocuments()
                + views.collection(COLLECTION + MongoViews.PARTS).countDocuments();
    }

    AsOfQueries queries() {
        return views.isEmbedded()
                ? AsOfQueries.ofTimelines(() -> views.collection(COLLECTION))
                : AsOfQueries.ofVersions(
                        () -> views.collection(COLLECTION), () -> views.collection(COLLECTION + MongoViews.PARTS));
    }
}
