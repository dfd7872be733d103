package dev.casebook.benchmarks;

import java.util.List;

/** Commands of callers in process on one service, each figure beside as many rows in as many transactions of plain JDBC. */
record CommandPass(String part, Plan plan, Report report, RawRates raw, Service service, String how) {

    private static final int CASES_A_CALLER = 16;
    private static final int CASES_TO_WARM_UP = 512;

    /** Else the first figures would be of code that is still being compiled. */
    void warmUp() {
        CasesInProcess cases = new CasesInProcess(service);
        List<String> noted = cases.opened(CASES_TO_WARM_UP);
        Load.untilSteady(plan, 32, Load.numbered(number -> cases.note(noted.get(number % noted.size()))));
    }

    /** The same for openings and what follows them. */
    void warmUpMixed() {
        Load.untilSteady(plan, 32, new MixedLoad(new CasesInProcess(service)));
    }

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
                new Figure(part, what + Load.by(callers) + ", " + how, "/s", Load.rates(plan, callers, call)));
    }
}
