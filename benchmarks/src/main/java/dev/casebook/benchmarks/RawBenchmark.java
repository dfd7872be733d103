package dev.casebook.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What plain JDBC writes, an event a transaction, and reads: all events in the order of the log. */
final class RawBenchmark implements Benchmark {

    private static final int BATCH = 100;

    @Override
    public String part() {
        return "raw";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (RawLog log = RawLog.in(stores)) {
            Load.times(4, plan.events() / BATCH, batch -> log.append(BATCH));
            report.add(
                    new Figure(part(), "raw JDBC, scan of " + plan.events() + " events", "events/s", scans(plan, log)));
            for (int callers : Plan.CALLERS) {
                report.add(log.rate(part(), plan, 1, callers));
            }
        }
    }

    private static List<Double> scans(Plan plan, RawLog log) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run <= plan.runs(); run++) {
            long begun = System.nanoTime();
            long rows = log.scan();
            if (run > 0) {
                rates.add(rows / ((System.nanoTime() - begun) / 1e9));
            }
        }
        return rates;
    }
}
