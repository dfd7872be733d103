package dev.casebook.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many transactions a second plain JDBC commits, in a store that nothing follows, while the product does nothing. */
final class RawRates {

    /** So many callers, each writing so many rows in a transaction. */
    private record Writing(int rows, int callers) {}

    private final Map<Writing, Figure> figures = new HashMap<>();

    private RawRates() {}

    /** Measures transactions of one row, and of as many as there are events in an opening. */
    static RawRates measured(Plan plan, Stores stores, Report report) throws Exception {
        RawRates rates = new RawRates();
        try (RawLog raw = RawLog.in(stores)) {
            for (int rows : List.of(1, raw.eventsOfAnOpening())) {
                for (int callers : Plan.CALLERS) {
                    Figure figure = raw.rate(CommandBenchmark.PART, plan, rows, callers);
                    rates.figures.put(new Writing(rows, callers), report.add(figure));
                }
            }
        }
        return rates;
    }

    /** Reports the share that a figure of the product has of its limit: as many rows a transaction, as many callers. */
    void compare(Report report, Figure product, int rows, int callers) {
        Figure limit = Objects.requireNonNull(figures.get(new Writing(rows, callers)), "not measured");
        report.add(new Figure(
                CommandBenchmark.PART, "  share of the raw rate", "of 1", List.of(product.median() / limit.median())));
    }
}
