package dev.casebook.projections.running;

import dev.casebook.projections.View;
import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.mongo.ViewTokenStore;
import dev.casebook.projections.mongo.ViewWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/** Folds the log into one generation of one view, and keeps at it. */
public final class ViewProcessor implements AutoCloseable {

    /** Events that are folded and written at once. */
    private static final int BATCH = 1000;
    /** A segment without work says how far it is this often, so that who waits for a position does not wait long. */
    private static final Duration TOKEN_AT_REST = Duration.ofMillis(100);

    private final String collection;
    private final ViewTokenStore tokens;
    private final DeadLetters deadLetters;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;

    private <V> ViewProcessor(View<V> view, String collection, MongoViews views, Log log, ViewTokenStore tokens) {
        this.collection = collection;
        this.tokens = tokens;
        SequencedDeadLetterQueue<EventMessage<?>> queue = views.deadLetters(collection, log.eventSerializer(), tokens);
        ViewWriter<V> writer = views.writer(view, collection, tokens, log.head());
        DeadLetteringEventHandlerInvoker invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(writer)
                .queue(queue)
                .enableSequenceIdentifierCache()
                .transactionManager(NoTransactionManager.instance())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        this.deadLetters =
                new DeadLetters(queue, invoker, new ParkedLetters(views.collection(collection + MongoViews.PARKED)));
        ReadAhead events = new ReadAhead(log.events(), writer::canHandle);
        this.coordinator = thread("Coordinator");
        this.worker = thread("Worker");
        this.processor = PooledStreamingEventProcessor.builder()
                .name(collection)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(1000)
                .claimExtensionThreshold(TOKEN_AT_REST.toMillis())
                .batchSize(BATCH)
                .build();
        processor.registerHandlerInterceptor(events);
    }

    static <V> ViewProcessor start(View<V> view, String collection, MongoViews views, Log log, ViewTokenStore tokens) {
        ViewProcessor started = new ViewProcessor(view, collection, views, log, tokens);
        started.processor.start();
        return started;
    }

    private ScheduledExecutorService thread(String role) {
        return Executors.newScheduledThreadPool(1, new AxonThreadFactory(role + "[" + collection + "]"));
    }

    /** The collection of its documents, which is its name too. */
    String collection() {
        return collection;
    }

    /** The position up to which its documents hold every event, on whichever node; 0 before the first. */
    public long position() {
        return Positions.least(tokens());
    }

    /** The position up to which it has handled every event; while it is far behind, its documents follow some later. */
    long handledUpTo() {
        Collection<EventTrackerStatus> claimed = processor.processingStatus().values();
        return claimed.isEmpty() ? position() : Positions.least(tokensOf(claimed));
    }

    /** Whether it has handled the event at a position, on whichever node, and not merely later ones. */
    public boolean handled(long position) {
        return Positions.cover(tokens(), position);
    }

    /**
     * Where another node has claimed the view, this one knows only what is stored; and where documents are yet to be
     * written, only that says what they hold.
     */
    private List<? extends @Nullable TrackingToken> tokens() {
        List<? extends @Nullable TrackingToken> claimed =
                tokensOf(processor.processingStatus().values());
        return claimed.isEmpty() || tokens.isBehind(collection) ? tokens.stored(collection) : claimed;
    }

    private static List<? extends @Nullable TrackingToken> tokensOf(Collection<EventTrackerStatus> claimed) {
        return claimed.stream().map(EventTrackerStatus::getTrackingToken).collect(Collectors.toList());
    }

    /** What it could not handle. */
    public DeadLetters deadLetters() {
        return deadLetters;
    }

    @Override
    public void close() {
        end().join();
    }

    /** Begins to end, which takes up to half a second in which it only waits; the future is done at its end. */
    CompletableFuture<Void> end() {
        return processor.shutdownAsync().whenComplete((nothing, failed) -> {
            worker.shutdown();
            coordinator.shutdown();
            tokens.ended(collection);
        });
    }
}
