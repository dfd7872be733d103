package dev.casebook.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Cases that wait until an instant: how long after it they resume, by the times in the log. */
final class TimerBenchmark implements Benchmark {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String RESUMED = "from domain_event where payload_type = 'CaseResumed'";

    @Override
    public String part() {
        return "timers";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (Service service = new Service(stores.settings())) {
            CaseWork work = new CaseWork(service);
            List<String> cases = work.opened(plan.timers());
            Instant begin = Instant.now().plusSeconds(Math.max(20, plan.timers() / 150));
            Load.times(
                    8,
                    cases.size(),
                    number ->
                            work.pend(cases.get(number), begin.plusMillis(WINDOW.toMillis() * number / cases.size())));
            report.setting(
                    "timers set",
                    "all before the first was due: " + Instant.now().isBefore(begin));
            JdbcClient log = service.bean(JdbcClient.class);
            while (log.sql("select count(*) " + RESUMED).query(Integer.class).single() < cases.size()) {
                Thread.sleep(500);
            }
            Histogram millis = new Histogram(3);
            log.sql("select payload, recorded_at " + RESUMED)
                    .query((row, number) -> lateness(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(late -> millis.recordValue(Math.max(0, late.toMillis())));
            String what = plan.timers() + " timers within " + WINDOW + ", lateness ";
            report.add(new Figure(part(), what + "p50", "ms", List.of((double) millis.getValueAtPercentile(50))));
            report.add(new Figure(part(), what + "p99", "ms", List.of((double) millis.getValueAtPercentile(99))));
            report.add(new Figure(part(), what + "most", "ms", List.of((double) millis.getMaxValue())));
        }
    }

    private static Duration lateness(String payload, String recordedAt) {
        String occurredAt =
                JsonMapper.shared().readTree(payload).get("occurredAt").asString();
        return Duration.between(Instant.parse(occurredAt), Instant.parse(recordedAt));
    }
}
