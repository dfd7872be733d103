package dev.casebook.projections.running;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done beside the views now and then, on one thread; what fails is tried the next time. */
final class Upkeep implements AutoCloseable {

    private static final long LOOK_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Duration grace;
    private @Nullable ScheduledThreadPoolExecutor thread;

    Upkeep(Duration grace) {
        this.grace = grace;
    }

    /** Does this every second from now on. */
    synchronized void start(Runnable regularly) {
        thread = new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("ViewUpkeep"));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.scheduleWithFixedDelay(tolerant(regularly), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Does this once, when the time of grace is over. */
    synchronized void afterGrace(Runnable task) {
        if (thread != null) {
            thread.schedule(tolerant(task), grace.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Runnable tolerant(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failed) {
                LOG.debug("Upkeep of the views failed and is tried again", failed);
            }
        };
    }

    /** Ends it; what was to be done later is left for the next start. */
    @Override
    public void close() {
        ScheduledThreadPoolExecutor ending = stopped();
        if (ending != null) {
            ending.shutdown();
            try {
                ending.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable ScheduledThreadPoolExecutor stopped() {
        ScheduledThreadPoolExecutor ending = thread;
        thread = null;
        return ending;
    }
}
