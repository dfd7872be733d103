package dev.casebook.api.config.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes who follows the log soon after a commit of this node. Not at once: the commits of some milliseconds are one
 * batch for a view, and one batch costs little more than one event.
 */
final class CommitWakeups implements AutoCloseable {

    private static final long TOGETHER_MILLIS = 20;

    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "commit-wakeups");
        thread.setDaemon(true);
        return thread;
    });

    void add(Runnable follower) {
        followers.add(follower);
    }

    void remove(Runnable follower) {
        followers.remove(follower);
    }

    void committed() {
        if (!followers.isEmpty() && due.compareAndSet(false, true)) {
            try {
                timer.schedule(this::wake, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException ending) {
                due.set(false);
            }
        }
    }

    private void wake() {
        due.set(false);
        followers.forEach(Runnable::run);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
