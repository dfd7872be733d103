package dev.casebook.api.config.eventstore;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes who follows the log soon after a commit of this node. Not at once: the commits of a while are read together and
 * are one batch for a view, and one batch costs little more than one event.
 */
final class CommitWakeups implements AutoCloseable {

    /** What a service waits that people look at. */
    static final Duration WHILE_LOOKED_AT = Duration.ofMillis(20);

    /** While much is loaded, few look. */
    static final Duration IN_BULK = Duration.ofMillis(300);

    /** Reading what was committed takes about as long. */
    private static final Duration READING = Duration.ofMillis(10);

    private final long together;
    private final Runnable reader;
    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "commit-wakeups");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Wakeups that nobody waits for yet.
     *
     * @param together how long after a commit followers are woken, more than ten milliseconds
     * @param reader begins to read what was committed, before they are
     */
    CommitWakeups(Duration together, Runnable reader) {
        this.together = together.minus(READING).toMillis();
        this.reader = reader;
    }

    void add(Runnable follower) {
        followers.add(follower);
    }

    void remove(Runnable follower) {
        followers.remove(follower);
    }

    void committed() {
        if (due.compareAndSet(false, true)) {
            try {
                timer.schedule(this::read, together, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException ending) {
                due.set(false);
            }
        }
    }

    private void read() {
        due.set(false);
        reader.run();
        timer.schedule(() -> followers.forEach(Runnable::run), READING.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
