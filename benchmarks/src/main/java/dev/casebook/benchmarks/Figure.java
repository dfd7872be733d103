package dev.casebook.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Something measured.
 *
 * @param part the benchmark it belongs to
 * @param what what was measured
 * @param unit its unit
 * @param runs the value of each run
 */
record Figure(String part, String what, String unit, List<Double> runs) {

    double median() {
        List<Double> sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    String row() {
        double least = runs.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = runs.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "%-9s %-62s %12s %-9s %12s - %-12s %d",
                part,
                what,
                number(median()),
                unit,
                number(least),
                number(most),
                runs.size());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%,.2f" : "%,.0f", value);
    }
}
