package dev.casebook.projections.running;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A stream of the log that has nothing more for now while its reader is far ahead of what it has handled. */
final class MeasuredStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final ReadAhead ahead;

    MeasuredStream(BlockingStream<TrackedEventMessage<?>> stream, ReadAhead ahead) {
        this.stream = stream;
        this.ahead = ahead;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return !ahead.isFar() && stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> event = stream.nextAvailable();
        ahead.gives(event);
        return event;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        stream.skipMessagesWithPayloadTypeOf(ignored);
    }

    /** Supported in any case: a processor that may not be called looks again after half a second, and not before. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        ahead.callsBack(callback);
        stream.setOnAvailableCallback(callback);
        return true;
    }

    @Override
    public void close() {
        stream.close();
    }
}
