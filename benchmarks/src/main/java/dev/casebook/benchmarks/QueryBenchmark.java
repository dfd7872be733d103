package dev.casebook.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Pages of the queue and the board over HTTP, one caller, while nothing else happens. */
final class QueryBenchmark implements Benchmark {

    private static final int CALLS = 300;
    private static final String ONE_TEAM = "/queues/team-7?limit=50";

    /** So many times as long as other loads: the JVM compiles for a minute of pages, on one of two cores meanwhile. */
    private static final int LONGER = 12;

    /** A page that takes seconds needs no hundreds of calls to be told apart from one that takes milliseconds. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(8);

    private final @Nullable MongoServer mongo;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    QueryBenchmark(@Nullable MongoServer mongo) {
        this.mongo = mongo;
    }

    @Override
    public String part() {
        return "queries";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        for (int cases : plan.cases()) {
            List<String> settings = stores.settings();
            try (Service service = new Service(settings)) {
                new CasesInProcess(service).opened(cases);
                measure(plan, report, service, cases, "embedded");
            }
            if (mongo != null) {
                List<String> onMongo = new ArrayList<>(settings);
                onMongo.add("--casebook.views.uri=" + mongo.newDatabase());
                try (Service service = new Service(onMongo)) {
                    measure(plan, report, service, cases, "real MongoDB");
                }
            }
        }
    }

    private void measure(Plan plan, Report report, Service service, int cases, String where) throws Exception {
        service.settle();
        service.stopProcesses();
        warmUp(plan, service.url() + ONE_TEAM);
        String at = ", " + cases + " open cases, " + where;
        time(plan, report, "queue page of one team" + at, service.url() + ONE_TEAM);
        time(plan, report, "queue page of every team" + at, service.url() + "/queues/_all?limit=50");
        time(plan, report, "board by team" + at, service.url() + "/sla/board?groupBy=team");
    }

    private void warmUp(Plan plan, String url) throws Exception {
        long end = System.nanoTime() + plan.warmUp().multipliedBy(LONGER).toNanos();
        while (System.nanoTime() < end) {
            micros(url);
        }
    }

    private void time(Plan plan, Report report, String what, String url) throws Exception {
        List<Double> middles = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        for (int run = 0; run <= plan.runs(); run++) {
            Histogram micros = new Histogram(3);
            long end = System.nanoTime() + LONGEST_RUN.toNanos();
            for (int call = 0; call < CALLS && System.nanoTime() < end; call++) {
                micros.recordValue(micros(url));
            }
            if (run > 0) {
                middles.add(micros.getValueAtPercentile(50) / 1_000.0);
                worst.add(micros.getValueAtPercentile(99) / 1_000.0);
            }
        }
        report.add(new Figure(part(), what + ", p50", "ms", middles));
        report.add(new Figure(part(), what + ", p99", "ms", worst));
    }

    private long micros(String url) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(url + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - begun) / 1_000;
    }
}
