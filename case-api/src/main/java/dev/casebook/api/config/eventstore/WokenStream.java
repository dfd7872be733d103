package dev.casebook.api.config.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream of the log that says when there is more; without that, who follows it looks every half second. */
final class WokenStream implements TrackingEventStream {

    private final TrackingEventStream stream;
    private final CommitWakeups wakeups;
    private volatile @Nullable Runnable follower;

    WokenStream(TrackingEventStream stream, CommitWakeups wakeups) {
        this.stream = stream;
        this.wakeups = wakeups;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        follower = callback;
        wakeups.add(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        stream.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
        Runnable woken = follower;
        if (woken != null) {
            wakeups.remove(woken);
        }
        stream.close();
    }
}
