package dev.casebook.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @Option(names = "--only", split = ",", description = "Parts: raw, commands, http, replay, queries, timers.")
    private List<String> only = List.of("raw", "commands", "http", "replay", "queries", "timers");

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

    /** Measures, prints, and ends with 0. */
    public static void main(String... args) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        Plan plan = quick ? Plan.quick(runs) : Plan.thorough(runs);
        Report report = new Report();
        try (Stores stores = store == Store.H2 ? Stores.h2() : Stores.postgres()) {
            describe(report, stores);
            Map<String, Benchmark> parts = parts(System.getenv("CASEBOOK_TEST_MONGODB_URI"));
            for (String part : only) {
                Benchmark benchmark = parts.get(part);
                if (benchmark == null) {
                    System.err.println("There is no part " + part + "; there are " + parts.keySet());
                    return 2;
                }
                System.err.println("measuring: " + part);
                benchmark.run(plan, stores, report);
            }
        }
        out.println(json ? report.json() : report.table());
        return 0;
    }

    private static Map<String, Benchmark> parts(@Nullable String mongo) {
        Map<String, Benchmark> parts = new LinkedHashMap<>();
        for (Benchmark part : List.of(
                new RawBenchmark(),
                new CommandBenchmark(),
                new HttpBenchmark(),
                new ReplayBenchmark(mongo),
                new QueryBenchmark(mongo),
                new TimerBenchmark())) {
            parts.put(part.part(), part);
        }
        return parts;
    }

    private void describe(Report report, Stores stores) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        report.setting(
                "machine",
                machine.getAvailableProcessors() + " cores, " + machine.getTotalMemorySize() / (1 << 20) + " MiB, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", load at the start "
                        + machine.getSystemLoadAverage());
        report.setting("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        report.setting("event store", stores.describe());
        report.setting("measured", quick ? "quickly; not for comparison" : "medians of " + runs + " runs");
    }
}
