package dev.casebook.benchmarks;

import java.util.List;

/** Commands in process, beside as many rows in as many transactions by plain JDBC. */
final class CommandBenchmark implements Benchmark {

    static final String PART = "commands";

    @Override
    public String part() {
        return PART;
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        RawRates raw = RawRates.measured(plan, stores, report);
        try (Service service = new Service(stores.settings())) {
            service.stopProcessors();
            warmUp(plan, service);
            measure(new CommandPass(plan, report, raw, service, "processors stopped"));
        }
        try (Service service = new Service(stores.settings())) {
            warmUp(plan, service);
            measure(new CommandPass(plan, report, raw, service, "whole product"));
        }
    }

    /** Else the first figures would be of code that is still being compiled. */
    private static void warmUp(Plan plan, Service service) {
        CasesInProcess cases = new CasesInProcess(service);
        List<String> noted = cases.opened(512);
        Load.untilSteady(plan, 32, Load.numbered(number -> cases.note(noted.get(number % noted.size()))));
        Load.untilSteady(plan, 32, new MixedLoad(cases));
    }

    private static void measure(CommandPass pass) throws InterruptedException {
        for (int callers : Plan.CALLERS) {
            pass.commandsOfOneEvent(callers);
        }
        for (int callers : Plan.CALLERS) {
            pass.openings(callers);
            pass.mixed(callers);
        }
    }

    /** The commands of 1, 8 and 32 callers on one service. */
    private record CommandPass(Plan plan, Report report, RawRates raw, Service service, String how) {

        private static final int CASES_A_CALLER = 16;

        void commandsOfOneEvent(int callers) throws InterruptedException {
            CasesInProcess cases = new CasesInProcess(service);
            List<String> own = cases.opened(callers * CASES_A_CALLER);
            int[] next = new int[callers];
            Figure notes = measure(
                    "commands of one event",
                    callers,
                    caller -> cases.note(own.get(caller * CASES_A_CALLER + next[caller]++ % CASES_A_CALLER)));
            raw.compare(report, notes, 1, callers);
        }

        void openings(int callers) throws InterruptedException {
            CasesInProcess cases = new CasesInProcess(service);
            int events = cases.opening(0).events();
            Figure opened = measure("cases opened (" + events + " events)", callers, Load.numbered(cases::open));
            raw.compare(report, opened, events, callers);
        }

        void mixed(int callers) throws InterruptedException {
            measure("mixed load", callers, new MixedLoad(new CasesInProcess(service)));
        }

        private Figure measure(String what, int callers, Load.Call call) throws InterruptedException {
            service.settle();
            return report.add(
                    new Figure(PART, what + Load.by(callers) + ", " + how, "/s", Load.rates(plan, callers, call)));
        }
    }
}
