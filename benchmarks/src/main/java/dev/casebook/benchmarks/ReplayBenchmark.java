package dev.casebook.benchmarks;

import dev.casebook.projections.running.Rebuild;
import dev.casebook.projections.running.Rebuilds;
import dev.casebook.projections.running.ViewRuns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Views rebuilt together from the first event on, in memory and on a real MongoDB where one is given: those that people
 * work from now, then also that of past instants, which keeps more than they all.
 */
final class ReplayBenchmark implements Benchmark {

    private static final int MOST_WARM_UPS = 12;
    private static final String PAST = "asof";

    private final @Nullable MongoServer mongo;

    ReplayBenchmark(@Nullable MongoServer mongo) {
        this.mongo = mongo;
    }

    @Override
    public String part() {
        return "replay";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        List<String> log = stores.settings();
        fill(plan, log);
        measure(plan, report, log, "embedded views");
        if (mongo != null) {
            List<String> onMongo = new ArrayList<>(log);
            onMongo.add("--casebook.views.uri=" + mongo.newDatabase());
            measure(plan, report, onMongo, "a real MongoDB");
        }
    }

    private static void fill(Plan plan, List<String> log) throws Exception {
        try (Service service = new Service(log)) {
            service.stopProcessors();
            MixedLoad.fill(service, plan.events());
        }
    }

    private void measure(Plan plan, Report report, List<String> settings, String where) throws Exception {
        try (Service service = new Service(settings)) {
            service.stopProcesses();
            service.settle();
            ViewRuns runs = service.bean(ViewRuns.class);
            List<String> ofNow =
                    runs.names().stream().filter(view -> !view.equals(PAST)).toList();
            warmUp(service, ofNow);
            report.add(figure(plan, service, ofNow, "the " + ofNow.size() + " views but " + PAST + ", " + where));
            report.add(figure(plan, service, runs.names(), "all " + runs.names().size() + " views, " + where));
        }
    }

    private Figure figure(Plan plan, Service service, List<String> views, String what) throws InterruptedException {
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < plan.runs(); run++) {
            rates.add(rate(service, views));
        }
        return new Figure(part(), what, "events/s", rates);
    }

    /** Until it gets no faster twice in a row: the JVM compiles for the first minutes. */
    private static void warmUp(Service service, List<String> views) throws InterruptedException {
        double best = 0;
        int slower = 0;
        for (int run = 0; run < MOST_WARM_UPS && slower < 2; run++) {
            double rate = rate(service, views);
            slower = rate < best * 1.02 ? slower + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    private static double rate(Service service, List<String> views) throws InterruptedException {
        long begun = System.nanoTime();
        rebuild(service, views);
        return service.bean(ViewRuns.class).head() / ((System.nanoTime() - begun) / 1e9);
    }

    private static void rebuild(Service service, List<String> views) throws InterruptedException {
        ViewRuns runs = service.bean(ViewRuns.class);
        Rebuilds rebuilds = service.bean(Rebuilds.class);
        List<Rebuild> running = views.stream()
                .map(view -> rebuilds.start(runs.view(view).orElseThrow()))
                .toList();
        for (Rebuild rebuild : running) {
            while (rebuild.progress().state() == Rebuild.State.RUNNING) {
                Thread.sleep(10);
            }
            if (rebuild.progress().state() == Rebuild.State.FAILED) {
                throw new IllegalStateException(
                        "a rebuild failed: " + rebuild.progress().view());
            }
        }
    }
}
