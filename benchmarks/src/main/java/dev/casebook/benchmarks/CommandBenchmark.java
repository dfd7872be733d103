package dev.casebook.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands of one event in process while nothing follows the log, in turns with plain JDBC, so that a machine whose speed
 * changes changes both. The limit is an insert a transaction; beside it stands one that is a transaction by itself, as the
 * product's is on PostgreSQL.
 */
final class CommandBenchmark implements Benchmark {

    private static final int MOST_CALLERS = 32;

    @Override
    public String part() {
        return "commands";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (RawLog raw = RawLog.in(stores);
                Service service = new Service(stores.settings())) {
            service.stopProcessors();
            CasesInProcess cases = new CasesInProcess(service);
            Load.untilSteady(plan, MOST_CALLERS, cases.notes(MOST_CALLERS));
            for (int callers : Plan.CALLERS) {
                List<List<Double>> rates = Load.inTurns(
                        plan,
                        callers,
                        List.of(caller -> raw.append(1), caller -> raw.appendAlone(), cases.notes(callers)));
                report(report, Load.by(callers), rates.get(0), rates.get(1), rates.get(2));
            }
        }
    }

    private void report(Report report, String by, List<Double> limit, List<Double> alone, List<Double> commands) {
        report.add(new Figure(part(), "raw JDBC, 1 row a transaction" + by, "/s", limit));
        report.add(new Figure(part(), "raw JDBC, 1 row committed by its own statement" + by, "/s", alone));
        report.add(new Figure(part(), "commands of one event" + by + ", processors stopped", "/s", commands));
        report.add(new Figure(part(), "  share of a row a transaction, turn by turn", "of 1", shares(commands, limit)));
        report.add(new Figure(
                part(), "  share of a row by its own statement, turn by turn", "of 1", shares(commands, alone)));
    }

    private static List<Double> shares(List<Double> product, List<Double> limit) {
        List<Double> shares = new ArrayList<>();
        for (int turn = 0; turn < product.size(); turn++) {
            shares.add(product.get(turn) / limit.get(turn));
        }
        return shares;
    }
}
