package dev.casebook.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Cases that wait until an instant: how long after it they resume, by the times in the log. */
final class TimerBenchmark implements Benchmark {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Timers are set at this rate at least, or some would be due before the last is set. */
    private static final int SET_A_SECOND = 150;

    @Override
    public String part() {
        return "timers";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        List<Histogram> runs = new ArrayList<>();
        try (Service service = new Service(stores.settings())) {
            for (int run = 0; run < plan.runs(); run++) {
                runs.add(latenessInMillis(service, plan.timers(), report));
            }
        }
        String what = plan.timers() + " timers within " + WINDOW.toSeconds() + " s, lateness ";
        report.add(new Figure(part(), what + "p50", "ms", at(50, runs)));
        report.add(new Figure(part(), what + "p99", "ms", at(99, runs)));
        report.add(new Figure(part(), what + "most", "ms", at(100, runs)));
    }

    private static List<Double> at(double percentile, List<Histogram> runs) {
        return runs.stream()
                .map(run -> (double) run.getValueAtPercentile(percentile))
                .toList();
    }

    private static Histogram latenessInMillis(Service service, int timers, Report report) throws InterruptedException {
        CasesInProcess cases = new CasesInProcess(service);
        List<String> waiting = cases.opened(timers);
        service.settle();
        JdbcClient log = service.bean(JdbcClient.class);
        long before = head(log);
        Instant begin = Instant.now().plusSeconds(Math.max(20, timers / SET_A_SECOND));
        Load.times(
                8,
                timers,
                number -> cases.pend(waiting.get(number), begin.plusMillis(WINDOW.toMillis() * number / timers)));
        if (Instant.now().isAfter(begin)) {
            report.setting("timers", "some were due before the last was set");
        }
        awaitResumed(log, before, timers, begin.plus(PATIENCE));
        Histogram millis = new Histogram(3);
        log.sql("select payload, recorded_at from domain_event where payload_type = 'CaseResumed' and global_index > ?")
                .param(before)
                .query((row, number) -> lateness(row.getString(1), row.getString(2)))
                .list()
                .forEach(late -> millis.recordValue(Math.max(0, late.toMillis())));
        return millis;
    }

    private static long head(JdbcClient log) {
        return log.sql("select max(global_index) from domain_event")
                .query(Long.class)
                .single();
    }

    private static void awaitResumed(JdbcClient log, long before, int timers, Instant patience)
            throws InterruptedException {
        var resumed = log.sql(
                        "select count(*) from domain_event where payload_type = 'CaseResumed' and global_index > ?")
                .param(before)
                .query(Integer.class);
        while (resumed.single() < timers) {
            if (Instant.now().isAfter(patience)) throw new IllegalStateException("timers did not fire");
            Thread.sleep(500);
        }
    }

    private static Duration lateness(String payload, String recordedAt) {
        String occurredAt =
                JsonMapper.shared().readTree(payload).get("occurredAt").asString();
        return Duration.between(Instant.parse(occurredAt), Instant.parse(recordedAt));
    }
}
