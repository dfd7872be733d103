package dev.casebook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * So many calls a second, whatever each takes, until it is closed. How long one takes is counted from the moment it was
 * due, so that what waits behind a slow one counts too.
 */
final class PacedLoad implements AutoCloseable {

    private static final int CALLERS = 8;

    private final Histogram micros = new ConcurrentHistogram(3);
    private final AtomicLong next = new AtomicLong();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final List<Future<?>> ended = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final long pace;
    private volatile boolean over;

    PacedLoad(int callsPerSecond, Load.Numbered call) {
        pace = TimeUnit.SECONDS.toNanos(1) / callsPerSecond;
        for (int caller = 0; caller < CALLERS; caller++) {
            ended.add(callers.submit(() -> {
                while (!over) {
                    call(next.getAndIncrement(), call);
                }
                return null;
            }));
        }
    }

    private void call(long number, Load.Numbered call) throws Exception {
        long due = begun + number * pace;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        call.with((int) number);
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
    }

    /** How long calls took, in milliseconds, at a percentile. */
    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** How many calls a second there were in fact. */
    double rate() {
        return micros.getTotalCount() * 1e9 / (System.nanoTime() - begun);
    }

    /**
     * Waits for the calls under way.
     *
     * @throws IllegalStateException when one failed
     */
    @Override
    public void close() throws InterruptedException {
        over = true;
        callers.shutdown();
        try {
            for (Future<?> caller : ended) {
                caller.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
