package dev.casebook.benchmarks;

/** Commands of one event in process while nothing follows the log, beside plain JDBC. */
final class CommandBenchmark implements Benchmark {

    @Override
    public String part() {
        return "commands";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        RawRates raw = RawRates.ofOneRow(part(), plan, stores, report);
        try (Service service = new Service(stores.settings())) {
            service.stopProcessors();
            CommandPass pass = new CommandPass(part(), plan, report, raw, service, "processors stopped");
            pass.warmUp();
            for (int callers : Plan.CALLERS) {
                pass.commandsOfOneEvent(callers);
            }
        }
    }
}
