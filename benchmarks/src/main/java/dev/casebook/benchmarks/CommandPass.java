package dev.casebook.benchmarks;

/** Commands of callers in process on one service, each figure beside as many rows in as many transactions of plain JDBC. */
record CommandPass(String part, Plan plan, Report report, RawRates raw, Service service, String how) {

    /** Else the first figures would be of code that is still being compiled. */
    void warmUp() {
        Load.untilSteady(plan, 32, new CasesInProcess(service).notes(32));
    }

    /** The same for openings and what follows them. */
    void warmUpMixed() {
        Load.untilSteady(plan, 32, new MixedLoad(new CasesInProcess(service)));
    }

    void commandsOfOneEvent(int callers) throws InterruptedException {
        Load.Call note = new CasesInProcess(service).notes(callers);
        Figure notes = measure("commands of one event", callers, note);
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
