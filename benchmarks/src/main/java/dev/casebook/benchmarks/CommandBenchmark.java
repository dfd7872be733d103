package dev.casebook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Commands in process, beside as many rows in as many transactions by plain JDBC. */
final class CommandBenchmark implements Benchmark {

    private static final int CASES_A_CALLER = 16;

    @Override
    public String part() {
        return "commands";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        for (boolean whole : List.of(false, true)) {
            try (Service service = new Service(stores.settings())) {
                if (!whole) {
                    service.stopProcessors();
                }
                String how = whole ? "whole product" : "processors stopped";
                CaseWork work = new CaseWork(service);
                work.note(work.open(0).result());
                RawLog raw = new RawLog(service.bean(DataSource.class));
                for (int callers : Plan.CALLERS) {
                    oneEvent(plan, report, callers, how, work, raw);
                }
                for (int callers : Plan.CALLERS) {
                    opening(plan, report, callers, how, work, raw);
                    List<Double> mixed = Load.rates(plan, callers, caller -> work.mixed());
                    report.add(new Figure(part(), "mixed load, " + callers + " callers, " + how, "/s", mixed));
                }
            }
        }
    }

    private void oneEvent(Plan plan, Report report, int callers, String how, CaseWork work, RawLog raw) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < callers * CASES_A_CALLER; i++) {
            cases.add(work.open(i).result());
        }
        AtomicInteger next = new AtomicInteger();
        Figure notes = report.add(new Figure(
                part(),
                "commands of one event, " + callers + " callers, " + how,
                "/s",
                Load.rates(
                        plan,
                        callers,
                        caller -> work.note(cases.get(
                                caller * CASES_A_CALLER + Math.floorMod(next.incrementAndGet(), CASES_A_CALLER))))));
        compare(plan, report, callers, 1, notes, raw);
    }

    private void opening(Plan plan, Report report, int callers, String how, CaseWork work, RawLog raw) {
        int rows = work.open(1).events();
        AtomicInteger number = new AtomicInteger();
        Figure opened = report.add(new Figure(
                part(),
                "cases opened (" + rows + " events), " + callers + " callers, " + how,
                "/s",
                Load.rates(plan, callers, caller -> work.open(number.incrementAndGet()))));
        compare(plan, report, callers, rows, opened, raw);
    }

    private void compare(Plan plan, Report report, int callers, int rows, Figure product, RawLog raw) {
        Figure limit = report.add(new Figure(
                part(),
                "raw JDBC, " + rows + (rows == 1 ? " row" : " rows") + " a transaction, " + callers + " callers",
                "/s",
                Load.rates(plan, callers, caller -> raw.append(rows))));
        report.add(new Figure(part(), "  share of the raw rate", "of 1", List.of(product.median() / limit.median())));
    }
}
