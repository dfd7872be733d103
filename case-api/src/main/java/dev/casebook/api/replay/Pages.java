package dev.casebook.api.replay;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * The pages of a log, some read ahead, handed over in their order.
 *
 * @param <P> what a page is made into, by the thread that read it
 */
public final class Pages<P> {

    /** Positions a page. */
    private static final int WIDTH = 4_000;

    private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors() + 2;

    /** Reads a page and makes something of it. */
    public interface Reading<P> {

        /**
         * Reads.
         *
         * @param after the position before the page
         * @param upTo its last position
         */
        P read(long after, long upTo);
    }

    private final Workers workers;
    private final long upTo;
    private final Reading<P> reading;
    private final BooleanSupplier stopping;
    private final Queue<Future<P>> ahead = new ArrayDeque<>();
    private long asked;

    /**
     * The pages of a range.
     *
     * @param after the position before it
     * @param upTo its last position
     * @param stopping whether to end before
     */
    public Pages(Workers workers, long after, long upTo, Reading<P> reading, BooleanSupplier stopping) {
        this.workers = workers;
        this.asked = after;
        this.upTo = upTo;
        this.reading = reading;
        this.stopping = stopping;
    }

    /** The next page; none after the last, or where this is to stop. */
    public Optional<P> next() {
        while (asked < upTo && ahead.size() < AHEAD) {
            long after = asked;
            long end = Math.min(upTo, after + WIDTH);
            ahead.add(workers.read(() -> reading.read(after, end)));
            asked = end;
        }
        Future<P> first = ahead.poll();
        return first == null || stopping.getAsBoolean() ? Optional.empty() : taken(first);
    }

    /** A page that was read; none where the log was closed because this is to stop. */
    private Optional<P> taken(Future<P> page) {
        try {
            return Optional.of(page.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FoldFailed("Stopped");
        } catch (ExecutionException failure) {
            if (stopping.getAsBoolean()) {
                return Optional.empty();
            }
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            if (failure.getCause() instanceof OutOfMemoryError exhausted) {
                throw exhausted;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
