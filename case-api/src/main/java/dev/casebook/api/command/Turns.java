package dev.casebook.api.command;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only so many requests work on the log at once; the others wait before they take a connection. More at once would
 * be slower, not faster: a database does best with a few transactions for each core.
 */
public final class Turns {

    private static final int FOR_EACH_CORE = 8;
    private static final int CONNECTIONS_OF_OTHERS = 4;

    private final Semaphore free;
    private final ThreadLocal<Boolean> mine = ThreadLocal.withInitial(() -> false);

    /** So many at once, at least 1. */
    public Turns(int atOnce) {
        free = new Semaphore(atOnce);
    }

    /**
     * As many as suit a machine of so many cores, and a database on it or on one like it. Some of the connections are left
     * to those who read.
     */
    public static int suiting(int cores, int connections) {
        return Math.max(1, Math.min(FOR_EACH_CORE * cores, connections - CONNECTIONS_OF_OTHERS));
    }

    /** Waits for a turn and runs a task in it; within a turn, at once. */
    <T> T take(Supplier<T> task) {
        if (mine.get()) {
            return task.get();
        }
        free.acquireUninterruptibly();
        mine.set(true);
        try {
            return task.get();
        } finally {
            mine.remove();
            free.release();
        }
    }
}
