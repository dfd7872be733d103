package dev.casebook.projections.running;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The thread that handles a view's batches, a while after each is at hand: what arrives meanwhile is handled with it, and
 * a batch costs nearly the same however many events it holds.
 */
final class PatientWorker extends ScheduledThreadPoolExecutor {

    private final Duration patience;

    /**
     * A worker of one thread.
     *
     * @param patience how long a batch waits for more events, zero or more
     */
    PatientWorker(Duration patience, ThreadFactory threads) {
        super(1, threads);
        this.patience = patience;
    }

    @Override
    public Future<?> submit(Runnable batch) {
        return schedule(batch, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
