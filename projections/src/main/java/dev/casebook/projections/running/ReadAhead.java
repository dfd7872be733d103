package dev.casebook.projections.running;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Keeps short what a processor has read and not handled yet. Axon fills a buffer of 1,024 events, counts what is in it
 * one by one for each event that it adds, and looks again a tenth of a second after it was full: that is the most that a
 * processor far behind would ever handle in a tenth of a second, and the counting took a fifth of its processor time.
 *
 * <p>It stands between one processor and the log: as its source it gives it no more than so many events at once, and as
 * the interceptor of its handlers it sees how far they are.
 */
final class ReadAhead
        implements StreamableMessageSource<TrackedEventMessage<?>>, MessageHandlerInterceptor<EventMessage<?>> {

    private static final int MOST = 400;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Predicate<EventMessage<?>> isHandled;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean refused;
    private volatile Runnable whenMoreMayCome = () -> {};

    /**
     * Of one processor.
     *
     * @param isHandled whether its handlers are asked to handle an event; it drops others
     */
    ReadAhead(StreamableMessageSource<TrackedEventMessage<?>> events, Predicate<EventMessage<?>> isHandled) {
        this.events = events;
        this.isHandled = isHandled;
    }

    /** What an earlier stream gave and nobody handled is dropped when a processor opens another. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken position) {
        waiting.set(0);
        return new MeasuredStream(events.openStream(position), this);
    }

    /** Whether no more is to be read now; then the callback is called when that has changed. */
    boolean isFar() {
        if (waiting.get() < MOST) {
            return false;
        }
        refused = true;
        return waiting.get() >= MOST; // else it has changed meanwhile, perhaps before there was anybody to call back
    }

    void gives(TrackedEventMessage<?> event) {
        if (isHandled.test(event)) {
            waiting.incrementAndGet();
        }
    }

    void callsBack(Runnable callback) {
        whenMoreMayCome = callback;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (waiting.decrementAndGet() <= MOST / 2 && refused) {
            refused = false;
            whenMoreMayCome.run();
        }
        return result;
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return events.createTokenAt(instant);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return events.createTokenSince(duration);
    }
}
