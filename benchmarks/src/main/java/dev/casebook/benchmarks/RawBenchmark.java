package dev.casebook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What plain JDBC reads: all events in the order of the log. */
final class RawBenchmark implements Benchmark {

    @Override
    public String part() {
        return "raw";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (Service service = new Service(stores.settings())) {
            service.stopProcessors();
            CaseWork work = new CaseWork(service);
            work.note(work.open(0).result());
            RawLog raw = new RawLog(service.bean(DataSource.class));
            Load.times(4, plan.events() / 100, call -> raw.append(100));
            List<Double> rates = new ArrayList<>();
            for (int run = 0; run <= plan.runs(); run++) {
                long begun = System.nanoTime();
                long rows = raw.scan();
                if (run > 0) {
                    rates.add(rows / ((System.nanoTime() - begun) / 1e9));
                }
            }
            report.add(new Figure(part(), "raw JDBC, scan of " + plan.events() + " events", "events/s", rates));
        }
    }
}
