package dev.casebook.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Cases that wait until an instant: how long after it they resume, by the times in the log. */
final class TimerBenchmark implements Benchmark {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
        Resumptions resumed = Resumptions.fromNowOn(service);
        Instant begin = cases.pend(waiting, WINDOW);
        if (Instant.now().isAfter(begin)) {
            report.setting("timers", "some were due before the last was set");
        }
        resumed.await(timers, begin.plus(PATIENCE));
        return resumed.latenessInMillis();
    }
}
