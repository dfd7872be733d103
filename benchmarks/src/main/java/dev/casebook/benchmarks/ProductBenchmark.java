package dev.casebook.benchmarks;

/** Cases opened and a mixed load in process, while nothing follows the log and as the whole product, beside plain JDBC. */
final class ProductBenchmark implements Benchmark {

    @Override
    public String part() {
        return "product";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        RawRates raw = RawRates.ofOneRowAndOfAnOpening(part(), plan, stores, report);
        try (Service service = new Service(stores.settings())) {
            service.stopProcessors();
            measure(new CommandPass(part(), plan, report, raw, service, "processors stopped"));
        }
        try (Service service = new Service(stores.settings())) {
            CommandPass whole = new CommandPass(part(), plan, report, raw, service, "whole product");
            whole.warmUp();
            for (int callers : Plan.CALLERS) {
                whole.commandsOfOneEvent(callers);
            }
            measure(whole);
        }
    }

    private static void measure(CommandPass pass) throws InterruptedException {
        pass.warmUpMixed();
        for (int callers : Plan.CALLERS) {
            pass.openings(callers);
            pass.mixed(callers);
        }
    }
}
