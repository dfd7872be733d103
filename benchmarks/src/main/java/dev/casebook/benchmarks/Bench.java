package dev.casebook.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Casebook on this machine, beside what the database alone can do.",
            "A real MongoDB is measured too where CASEBOOK_TEST_MONGODB_URI names one."
        })
@SuppressWarnings("NullAway.Init")
public final class Bench implements Callable<Integer> {

    enum Store {
        H2,
        POSTGRES
    }

    private static final String EVERY_PART =
            "raw, commands, product, http, replay, replay-folds, queries, asof, timers,"
                    + " scale, calendars, what-if, verify";
    private static final List<String> PARTS = List.of(EVERY_PART.split(", "));
    private static final int LEAST_RUNS = 5;

    @Option(names = "--only", split = ",", description = "Parts: " + EVERY_PART + ".")
    private List<String> only = PARTS;

    @Option(
            names = "--store",
            defaultValue = "POSTGRES",
            description = "Event store: H2 or POSTGRES. Default: ${DEFAULT-VALUE}.")
    private Store store;

    @Option(names = "--runs", defaultValue = "5", description = "Runs of each figure. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--quick", description = "A few seconds for each figure: for a first look, not for comparison.")
    private boolean quick;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** Measures, prints, and ends with 0. */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Bench::refuse);
    }

    @Override
    public Integer call() throws Exception {
        refuseWhatCannotBeMeasured();
        PrintStream out = System.out;
        System.setOut(System.err);
        Report report = new Report();
        try (MongoServer mongo = mongo(System.getenv("CASEBOOK_TEST_MONGODB_URI"));
                Stores stores = store == Store.H2 ? Stores.h2() : Stores.postgres()) {
            describe(report, stores, mongo);
            for (Benchmark benchmark : chosen(mongo)) {
                System.err.println("measuring: " + benchmark.part());
                benchmark.run(quick ? Plan.quick(runs) : Plan.thorough(runs), stores, report);
            }
        }
        out.println(json ? report.json() : report.table());
        return 0;
    }

    private void refuseWhatCannotBeMeasured() {
        for (String part : only) {
            if (!PARTS.contains(part)) throw mistake("--only: there is no part " + part + "; there are " + EVERY_PART);
        }
        if (runs < 1 || (runs < LEAST_RUNS && !quick)) {
            throw mistake("--runs: a median needs at least " + LEAST_RUNS + " runs; fewer only with --quick");
        }
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static int refuse(ParameterException mistake, String[] args) {
        mistake.getCommandLine().getErr().println(mistake.getMessage());
        return mistake.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private @Nullable MongoServer mongo(@Nullable String uri) {
        try {
            return uri == null || uri.isBlank() ? null : MongoServer.reached(uri);
        } catch (IllegalArgumentException unusable) {
            throw mistake("CASEBOOK_TEST_MONGODB_URI: " + unusable.getMessage());
        }
    }

    /** In the order of the parts, whatever the order on the command line. */
    private List<Benchmark> chosen(@Nullable MongoServer mongo) {
        return Stream.of(
                        new RawBenchmark(),
                        new CommandBenchmark(),
                        new ProductBenchmark(),
                        new HttpBenchmark(),
                        new ReplayBenchmark(mongo),
                        new FoldBenchmark(),
                        new QueryBenchmark(mongo),
                        new AsOfBenchmark(mongo),
                        new TimerBenchmark(),
                        new ScaleBenchmark(mongo),
                        new CalendarBenchmark(),
                        new WhatIfBenchmark(),
                        new VerifyBenchmark())
                .filter(benchmark -> only.contains(benchmark.part()))
                .toList();
    }

    private void describe(Report report, Stores stores, @Nullable MongoServer mongo) throws Exception {
        report.setting("machine", Machine.describe());
        report.setting("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        try (Service service = new Service(stores.settings())) {
            report.setting("event store", Durability.of(service.bean(DataSource.class)));
        }
        report.setting(
                "views",
                "embedded, in memory; beside them "
                        + (mongo == null
                                ? "no real MongoDB (CASEBOOK_TEST_MONGODB_URI names none)"
                                : "a real MongoDB " + mongo.describe()));
        report.setting("measured", quick ? "quickly; not for comparison" : "medians of " + runs + " runs");
    }
}
