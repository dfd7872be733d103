package dev.casebook.benchmarks;

import dev.casebook.projections.asof.AsOfQueries;
import dev.casebook.projections.asof.Moment;
import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.targets.TargetFilter;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Queue, board and targets at past instants drawn from a year of history, one caller, while nothing else happens. */
final class AsOfBenchmark implements Benchmark {

    private static final int CALLS = 200;
    private static final int FOLD = 5;
    private static final int PAGE = 50;

    private final @Nullable MongoServer mongo;

    AsOfBenchmark(@Nullable MongoServer mongo) {
        this.mongo = mongo;
    }

    @Override
    public String part() {
        return "asof";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) {
        try (MongoViews embedded = MongoViews.embedded()) {
            long before = heap();
            int events = plan.cases().get(0) * PastCases.EVENTS;
            measure(plan, report, embedded, events, CALLS / 10, "embedded");
            report.add(new Figure(part(), "memory of it, embedded", "MB", List.of((heap() - before) / 1e6)));
        }
        if (mongo != null) {
            try (MongoViews real = MongoViews.at(mongo.newDatabase())) {
                measure(plan, report, real, plan.events() * FOLD, CALLS, "real MongoDB");
            }
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void measure(Plan plan, Report report, MongoViews views, int events, int calls, String where) {
        PastViews past = new PastViews(views);
        PastCases history = new PastCases();
        long begun = System.nanoTime();
        int cases = past.tell(history, events);
        double seconds = (System.nanoTime() - begun) / 1e9;
        String of = ", " + events + " events of " + cases + " cases, " + where;
        report.add(new Figure(part(), "written" + of, "events/s", List.of(events / seconds)));
        report.add(new Figure(part(), "documents" + of, "", List.of((double) past.documents())));
        ask(plan, report, past.queries(), history, calls, where);
    }

    private void ask(Plan plan, Report report, AsOfQueries past, PastCases history, int calls, String where) {
        Random teams = new Random(2);
        time(plan, report, calls, "queue page and counts of one team, " + where, () -> {
            page(past, new Moment(history.instant(), null), PastCases.team(teams.nextInt(Cases.TEAMS)));
        });
        time(plan, report, calls, "the same as then known, " + where, () -> {
            Instant then = history.instant();
            page(past, new Moment(then, then), PastCases.team(teams.nextInt(Cases.TEAMS)));
        });
        time(plan, report, calls / 4, "queue page and counts of every team, " + where, () -> {
            page(past, new Moment(history.instant(), null), null);
        });
        time(plan, report, calls / 4, "board by team, " + where, () -> {
            past.board(new Moment(history.instant(), null), BoardGrouping.TEAM);
        });
        TargetFilter running = new TargetFilter(Map.of("state", List.of("RUNNING")), null, null);
        time(plan, report, calls / 4, "running targets, " + where, () -> {
            past.targets(new Moment(history.instant(), null), running, null, PAGE);
        });
    }

    private static void page(AsOfQueries past, Moment moment, @Nullable String team) {
        past.queue(moment, new QueueFilter(team, Map.of()), QueueSort.URGENCY, null, PAGE);
        past.counts(moment, team);
    }

    private void time(Plan plan, Report report, int calls, String what, Runnable call) {
        List<Double> middles = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        for (int run = 0; run <= plan.runs(); run++) {
            Histogram micros = new Histogram(3);
            for (int i = 0; i < calls; i++) {
                long begun = System.nanoTime();
                call.run();
                micros.recordValue((System.nanoTime() - begun) / 1_000);
            }
            if (run > 0) {
                middles.add(micros.getValueAtPercentile(50) / 1_000.0);
                worst.add(micros.getValueAtPercentile(99) / 1_000.0);
            }
        }
        report.add(new Figure(part(), what + ", p50", "ms", middles));
        report.add(new Figure(part(), what + ", p99", "ms", worst));
    }
}
