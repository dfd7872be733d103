package dev.casebook.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, and where: as a table, or as JSON. */
final class Report {

    private final Map<String, String> setting = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /** Something about the machine or the settings. */
    void setting(String name, String value) {
        setting.put(name, value);
    }

    /** Takes a figure and says it at once on standard error. */
    Figure add(Figure figure) {
        figures.add(figure);
        System.err.println(figure.row());
        return figure;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        setting.forEach((name, value) -> table.append(String.format("%-12s %s%n", name, value)));
        table.append(String.format(
                "%n%-9s %-62s %12s %-9s %12s - %-12s %s%n", "part", "what", "median", "", "least", "most", "runs"));
        figures.forEach(figure -> table.append(figure.row()).append('\n'));
        return table.toString();
    }

    String json() {
        List<Map<String, Object>> rows = figures.stream()
                .map(figure -> Map.<String, Object>of(
                        "part", figure.part(),
                        "what", figure.what(),
                        "unit", figure.unit(),
                        "median", figure.median(),
                        "runs", figure.runs()))
                .toList();
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("setting", setting, "figures", rows));
    }
}
