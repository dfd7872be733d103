package dev.casebook.benchmarks;

import java.util.List;

/** The whole product over HTTP, with callers in the same process and on the same cores. */
final class HttpBenchmark implements Benchmark {

    private static final int CASES = 512;

    @Override
    public String part() {
        return "http";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (Service service = new Service(stores.settings())) {
            Cases http = new CasesOverHttp(service.url());
            List<String> cases = new CasesInProcess(service).opened(CASES);
            Load.untilSteady(plan, 8, new MixedLoad(http));
            for (int callers : Plan.CALLERS) {
                Load.Call notes = Load.numbered(number -> http.note(cases.get(number % CASES)));
                report.add(rate(plan, service, "notes", callers, notes));
                report.add(rate(plan, service, "cases opened", callers, Load.numbered(http::open)));
                report.add(rate(plan, service, "mixed load", callers, new MixedLoad(http)));
            }
        }
    }

    private Figure rate(Plan plan, Service service, String what, int callers, Load.Call call)
            throws InterruptedException {
        service.settle();
        return new Figure(part(), what + " over HTTP" + Load.by(callers), "/s", Load.rates(plan, callers, call));
    }
}
