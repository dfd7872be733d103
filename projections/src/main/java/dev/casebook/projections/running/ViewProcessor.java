package dev.casebook.projections.running;

import dev.casebook.projections.View;
import dev.casebook.projections.mongo.MongoViews;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
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
    private final Log log;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;

    private <V> ViewProcessor(View<V> view, String collection, MongoViews views, Log log, TokenStore tokens) {
        this.collection = collection;
        this.log = log;
        this.deadLetters = views.deadLetters(collection, log.eventSerializer());
        this.invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(views.writer(view, collection))
                .queue(deadLetters)
                .enableSequenceIdentifierCache()
                .transactionManager(NoTransactionManager.instance())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        this.coordinator = thread("Coordinator");
        this.worker = thread("Worker");
        this.processor = PooledStreamingEventProcessor.builder()
                .name(collection)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log.events())
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
    }

    static <V> ViewProcessor start(View<V> view, String collection, MongoViews views, Log log, TokenStore tokens) {
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

    /** The position up to which it has handled every event; 0 before the first. */
    public long position() {
        return processor.processingStatus().values().stream()
                .mapToLong(ViewProcessor::positionOf)
                .min()
                .orElse(0);
    }

    private static long positionOf(EventTrackerStatus status) {
        TrackingToken token = status.getTrackingToken();
        return token == null ? 0 : token.position().orElse(0);
    }

    /** Whether it has handled the event at a position, and not merely later ones. */
    public boolean handled(long position) {
        return !processor.processingStatus().isEmpty()
                && processor.processingStatus().values().stream()
                        .map(EventTrackerStatus::getTrackingToken)
                        .allMatch(token -> position == 0 || handled(token, position));
    }

    private static boolean handled(@Nullable TrackingToken token, long position) {
        return token instanceof GapAwareTrackingToken gapAware
                && gapAware.getIndex() >= position
                && !gapAware.getGaps().contains(position);
    }

    /** Whether it has handled every event up to the head of the log. */
    boolean caughtUp() {
        return position() >= log.head().getAsLong();
    }

    /** How many events wait in its dead letters. */
    public long deadLetters() {
        return deadLetters.size();
    }

    /**
     * Tries its dead letters again, sequence by sequence, until one fails again or none is left.
     *
     * @return how many sequences were cured
     */
    public int retryDeadLetters() {
        int cured = 0;
        while (deadLetters.size() > 0 && invoker.processAny()) {
            cured++;
        }
        return cured;
    }

    @Override
    public void close() {
        processor.shutDown();
        worker.shutdown();
        coordinator.shutdown();
    }
}
