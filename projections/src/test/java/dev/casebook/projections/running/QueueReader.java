package dev.casebook.projections.running;

import static org.awaitility.Awaitility.await;

import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueQueries;
import dev.casebook.projections.queue.QueueSort;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads the whole queue page by page, over and over without a pause, and notes what it saw once and then no more. */
final class QueueReader implements AutoCloseable {

    private static final QueueFilter EVERYTHING = new QueueFilter(null, Map.of());
    private static final int PAGE = 50;

    private final QueueQueries queue;
    private final List<String> missed = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::read, "queue-reader");
    private volatile int walks;
    private volatile boolean ends;

    private QueueReader(QueueQueries queue) {
        this.queue = queue;
    }

    static QueueReader of(QueueQueries queue) {
        QueueReader reader = new QueueReader(queue);
        reader.thread.start();
        reader.readsOn();
        return reader;
    }

    private void read() {
        Set<String> seen = Set.of();
        while (!ends) {
            try {
                Set<String> now = walk();
                seen.stream().filter(id -> !now.contains(id)).forEach(missed::add);
                seen = now;
            } catch (RuntimeException refused) {
                missed.add(refused.toString());
            }
            walks++;
        }
    }

    private Set<String> walk() {
        Set<String> ids = new HashSet<>();
        String cursor = null;
        do {
            Page<CaseSummary> page =
                    queue.page(EVERYTHING, QueueSort.OPENED_AT, cursor, PAGE).cases();
            page.items().forEach(summary -> ids.add(summary.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    /** Waits until it has read the whole queue once more from the start. */
    void readsOn() {
        int before = walks;
        await().until(() -> walks > before + 1);
    }

    /** What was in the queue at one time and not later, or how reading failed. */
    List<String> missed() {
        return List.copyOf(missed);
    }

    @Override
    public void close() throws InterruptedException {
        ends = true;
        thread.join();
    }
}
