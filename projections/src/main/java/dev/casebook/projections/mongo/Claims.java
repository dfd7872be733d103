package dev.casebook.projections.mongo;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * When this node last said in the database that the segments it works on are its own. A claim lasts ten seconds, so to
 * say so after each batch would be a write for nothing.
 */
final class Claims {

    private static final Duration SAID_AGAIN = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private final Map<Segment, Long> said = new ConcurrentHashMap<>();

    private record Segment(String processor, int number) {}

    /**
     * None yet.
     *
     * @param nanos tells the time, as {@link System#nanoTime()}
     */
    Claims(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Is told that it was said just now. */
    void said(String processor, int segment) {
        said.put(new Segment(processor, segment), nanos.getAsLong());
    }

    /** Whether it is to be said again. */
    boolean areDue(String processor, int segment) {
        Long last = said.get(new Segment(processor, segment));
        return last == null || nanos.getAsLong() - last >= SAID_AGAIN.toNanos();
    }

    /** Forgets a processor that has ended. */
    void ended(String processor) {
        said.keySet().removeIf(segment -> segment.processor().equals(processor));
    }
}
