package dev.casebook.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers that do the same over and over, each after its own last call has ended. */
final class Load {

    private static final int MOST_WINDOWS = 30;
    private static final int STEADY_WINDOWS = 4;

    /** One call. */
    @FunctionalInterface
    interface Call {
        /** Does it, as the caller of this number from 0. */
        void by(int caller) throws Exception;
    }

    /** What is done with a number. */
    @FunctionalInterface
    interface Numbered {
        /** Does it with a number that nobody else has. */
        void with(int number) throws Exception;
    }

    private Load() {}

    /** Calls with a new number each, from 0. */
    static Call numbered(Numbered call) {
        AtomicInteger next = new AtomicInteger();
        return caller -> call.with(next.getAndIncrement());
    }

    /** How a figure names its callers. */
    static String by(int callers) {
        return ", " + callers + (callers == 1 ? " caller" : " callers");
    }

    /** Calls until they get no faster: on two cores the JVM compiles a whole product for minutes. */
    static void untilSteady(Plan plan, int callers, Call call) {
        double best = 0;
        int without = 0;
        for (int window = 0; window < MOST_WINDOWS && without < STEADY_WINDOWS; window++) {
            double rate = run(callers, plan.warmUp(), call);
            without = rate > best * 1.02 ? 0 : without + 1;
            best = Math.max(best, rate);
        }
    }

    /** Warms up, then measures runs of calls a second. */
    static List<Double> rates(Plan plan, int callers, Call call) {
        return inTurns(plan, callers, List.of(call)).get(0);
    }

    /**
     * Warms all loads up, then measures a run of each, over and over.
     *
     * @return for each load its calls a second, turn by turn
     */
    static List<List<Double>> inTurns(Plan plan, int callers, List<Call> loads) {
        List<List<Double>> rates = new ArrayList<>();
        for (Call load : loads) {
            run(callers, plan.warmUp(), load);
            rates.add(new ArrayList<>());
        }
        for (int turn = 0; turn < plan.runs(); turn++) {
            for (int load = 0; load < loads.size(); load++) {
                rates.get(load).add(run(callers, plan.run(), loads.get(load)));
            }
        }
        return rates;
    }

    /** So many calls, shared by so many callers. */
    static void times(int callers, int calls, Call call) {
        inThreads(callers, caller -> {
            for (int done = caller; done < calls; done += callers) {
                call.by(done);
            }
            return 0L;
        });
    }

    private static double run(int callers, Duration time, Call call) {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        long calls = inThreads(callers, caller -> {
            long done = 0;
            while (System.nanoTime() < end) {
                call.by(caller);
                done++;
            }
            return done;
        });
        return calls / ((System.nanoTime() - begun) / 1e9);
    }

    @FunctionalInterface
    private interface Caller {
        long run(int number) throws Exception;
    }

    private static long inThreads(int callers, Caller caller) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Long>> ended = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                int mine = number;
                ended.add(threads.submit(() -> caller.run(mine)));
            }
            long sum = 0;
            for (Future<Long> one : ended) {
                sum += one.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
