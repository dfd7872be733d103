package dev.casebook.projections.targets;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Adds up the outcomes of one metric. */
public final class Outcomes {

    private final LongStream.Builder used = LongStream.builder();
    private int met;
    private int breached;
    private int excused;

    /**
     * Adds an outcome.
     *
     * @param kept whether the promise was kept, else it was broken
     * @param excusedBreach whether it was broken and that was excused
     * @param usedMicros the working time up to what was promised, in microseconds, or null where that did not happen
     */
    public void add(boolean kept, boolean excusedBreach, @Nullable Long usedMicros) {
        met += kept ? 1 : 0;
        breached += kept ? 0 : 1;
        excused += excusedBreach ? 1 : 0;
        if (usedMicros != null) {
            used.add(usedMicros);
        }
    }

    /** The sums so far. */
    public MetricReport report(Metric metric) {
        long[] sorted = used.build().toArray();
        Arrays.sort(sorted);
        return new MetricReport(
                metric,
                met,
                breached,
                excused,
                share(met, met + breached),
                share(met, met + breached - excused),
                percentile(sorted, 50),
                percentile(sorted, 90),
                percentile(sorted, 95));
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** The nearest rank: the smallest that at least so many percent do not exceed. */
    private static @Nullable Duration percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return null;
        }
        int rank = (int) (((long) sorted.length * percent + 99) / 100);
        return Duration.of(sorted[rank - 1], ChronoUnit.MICROS);
    }
}
