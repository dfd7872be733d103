package dev.casebook.api.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A what-if run as text: a row for each team and metric, then the first flips. */
final class WhatIfTable {

    private static final int SHOWN = 20;
    private static final String ROW = "%-20s %-16s | %7s %8s %7s %7s | %7s %8s %7s %7s%n";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    /**
     * What a row is about.
     *
     * @param total whether it is about all teams together
     * @param team its name as it is shown
     * @param metric what was promised
     */
    private record Row(boolean total, String team, String metric) {}

    private final StringBuilder text = new StringBuilder();

    private WhatIfTable() {}

    /** The text of a completed run. */
    static String of(JsonNode run) {
        WhatIfTable table = new WhatIfTable();
        table.head(run);
        Map<Row, JsonNode> before = rows(run.path("before"));
        Map<Row, JsonNode> after = rows(run.path("after"));
        Set<Row> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> table.row(key, before.getOrDefault(key, NOTHING), after.getOrDefault(key, NOTHING)));
        table.flips(run);
        return table.text.toString();
    }

    private static Map<Row, JsonNode> rows(JsonNode side) {
        Map<Row, JsonNode> rows = new LinkedHashMap<>();
        side.path("totals").forEach(metric -> rows.put(new Row(true, "all", name(metric)), metric));
        for (JsonNode group : side.path("groups")) {
            String team = group.path("key").asString("(no team)");
            group.path("metrics").forEach(metric -> rows.put(new Row(false, team, name(metric)), metric));
        }
        return rows;
    }

    private static String name(JsonNode metric) {
        return metric.path("metric").asString("");
    }

    private void head(JsonNode run) {
        Duration took = Duration.between(instant(run, "startedAt"), instant(run, "finishedAt"));
        add(
                "%,d cases, %,d events, judged twice in %.1f s; outcomes from %s to %s%n%n",
                run.path("cases").asLong(),
                run.path("events").asLong(),
                took.toMillis() / 1e3,
                run.path("from").asString(""),
                run.path("to").asString(""));
        add(ROW, "", "", "before", "", "", "", "after", "", "", "");
        add(ROW, "team", "metric", "met", "breached", "excused", "net", "met", "breached", "excused", "net");
    }

    private static Instant instant(JsonNode run, String field) {
        return Instant.parse(run.path(field).asString(""));
    }

    private void row(Row key, JsonNode before, JsonNode after) {
        add(
                ROW,
                key.team(),
                key.metric(),
                count(before, "met"),
                count(before, "breached"),
                count(before, "excused"),
                net(before),
                count(after, "met"),
                count(after, "breached"),
                count(after, "excused"),
                net(after));
    }

    private static String count(JsonNode metric, String field) {
        return String.format(Locale.ROOT, "%,d", metric.path(field).asLong(0));
    }

    private static String net(JsonNode metric) {
        JsonNode net = metric.path("complianceNet");
        return net.isNumber() ? String.format(Locale.ROOT, "%.1f %%", net.asDouble() * 100) : "-";
    }

    private void flips(JsonNode run) {
        long flips = run.path("flips").asLong(0);
        add(
                "%n%,d promises flip%s%n",
                flips, flips > SHOWN ? "; the first (--json tells more):" : flips > 0 ? ":" : "");
        int shown = 0;
        for (JsonNode flip : run.path("flipped")) {
            if (shown++ == SHOWN) {
                break;
            }
            add(
                    "  %s %s/%d %s -> %s: %s%n",
                    flip.path("case").asString(""),
                    name(flip),
                    flip.path("instance").asLong(),
                    flip.path("before").asString(""),
                    flip.path("after").asString(""),
                    flip.path("why").asString(""));
        }
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
