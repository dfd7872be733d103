package dev.casebook.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How thoroughly to measure.
 *
 * @param runs how many times each figure is taken; the median counts
 * @param warmUp how long the load runs before the first is taken; before all of a part, over and over until it is steady
 * @param run how long a run of a load lasts
 * @param events how many events are replayed
 * @param cases how many open cases there are when queries are timed
 * @param timers how many timers fall due within a minute
 * @param targets how many targets are open when that is done at scale, and how many timers are overdue at a start
 */
record Plan(int runs, Duration warmUp, Duration run, int events, List<Integer> cases, int timers, int targets) {

    /** How many callers there are at once. */
    static final List<Integer> CALLERS = List.of(1, 8, 32);

    static Plan thorough(int runs) {
        return new Plan(
                runs, Duration.ofSeconds(5), Duration.ofSeconds(5), 200_000, List.of(10_000, 100_000), 10_000, 100_000);
    }

    static Plan quick(int runs) {
        return new Plan(runs, Duration.ofSeconds(3), Duration.ofSeconds(1), 20_000, List.of(2_000), 1_000, 3_000);
    }
}
