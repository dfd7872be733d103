package dev.casebook.api.policy.retargeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks cases to settle in the order of their positions, many a transaction and some transactions at a time. */
final class SettlingCases {

    private static final int A_TRANSACTION = 200;

    /** Half of the turns on two cores: who follows the log works meanwhile too, and fewer would get the less of them. */
    private static final int AT_A_TIME = 4;

    /** Told of each transaction that is done, as are all before it. */
    @FunctionalInterface
    interface Done {

        /**
         * Takes note.
         *
         * @param position of the last case that is done
         * @param cases how many were done
         * @param busy how long that took
         * @return whether to go on
         */
        boolean upTo(long position, int cases, Duration busy);
    }

    private record Transaction(int cases, long position, CompletableFuture<Void> end) {}

    private final CasesTogether together;
    private final Clock clock;

    SettlingCases(CasesTogether together, Clock clock) {
        this.together = together;
        this.clock = clock;
    }

    /**
     * Asks cases until all are done or one is told to stop, and waits for those that were begun.
     *
     * @param cases by position
     * @return whether all are done
     * @throws RuntimeException when the database cannot be reached
     */
    boolean settle(List<Map.Entry<Long, String>> cases, Done done) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, SettlingCases::worker);
        Deque<List<Map.Entry<Long, String>>> waiting = transactions(cases);
        Deque<Transaction> begun = new ArrayDeque<>();
        Instant since = clock.instant();
        try {
            while (begin(waiting, begun, workers)) {
                Transaction first = begun.remove();
                first.end().join();
                Instant now = clock.instant();
                if (!done.upTo(first.position(), first.cases(), Duration.between(since, now))) {
                    return false;
                }
                since = now;
            }
            return true;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            begun.forEach(other -> other.end().exceptionally(failure -> null).join());
            workers.shutdown();
        }
    }

    private static Deque<List<Map.Entry<Long, String>>> transactions(List<Map.Entry<Long, String>> cases) {
        Deque<List<Map.Entry<Long, String>>> transactions = new ArrayDeque<>();
        for (int from = 0; from < cases.size(); from += A_TRANSACTION) {
            transactions.add(cases.subList(from, Math.min(cases.size(), from + A_TRANSACTION)));
        }
        return transactions;
    }

    /** Keeps the workers busy with what waits; answers whether anything is begun. */
    private boolean begin(Deque<List<Map.Entry<Long, String>>> waiting, Deque<Transaction> begun, Executor workers) {
        while (!waiting.isEmpty() && begun.size() < 2 * AT_A_TIME) {
            List<Map.Entry<Long, String>> cases = waiting.remove();
            List<String> ids = cases.stream().map(Map.Entry::getValue).toList();
            long position = cases.get(cases.size() - 1).getKey();
            begun.add(new Transaction(
                    cases.size(), position, CompletableFuture.runAsync(() -> together.settle(ids), workers)));
        }
        return !begun.isEmpty();
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "retargeting");
        thread.setDaemon(true);
        return thread;
    }
}
