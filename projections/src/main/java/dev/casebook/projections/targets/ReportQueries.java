package dev.casebook.projections.targets;

import com.mongodb.client.MongoCollection;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.projections.Instants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts how promises were kept. The server only selects, so that every server counts alike. */
public final class ReportQueries {

    /**
     * How the promises of a group were kept.
     *
     * @param key what the cases have in common, or null where they have none of it
     * @param metrics one for each metric with an outcome
     */
    public record Group(@Nullable String key, List<MetricReport> metrics) {}

    private final Supplier<MongoCollection<Document>> targets;

    /** Queries on the live generation of the targets. */
    public ReportQueries(Supplier<MongoCollection<Document>> targets) {
        this.targets = targets;
    }

    /**
     * The report of all promises that were met or broken in a time.
     *
     * @param groupedBy team, priority, channel, topic or agent: of the case when the promise was met or broken
     * @param from since when, in microseconds, or null for the beginning
     * @param to before when, in microseconds, or null for the end
     * @return the groups in order of their keys, what has no key last
     */
    public List<Group> groups(String groupedBy, @Nullable Long from, @Nullable Long to) {
        Document when = new Document("$lt", to == null ? Long.valueOf(Instants.NEVER) : to);
        if (from != null) {
            when.append("$gte", from);
        }
        Map<Optional<String>, Map<Metric, Outcomes>> counted = new HashMap<>();
        targets.get()
                .find(new Document("outcomeAt", when))
                .projection(new Document("metric", 1).append("outcome", 1))
                .forEach(found -> count(found, groupedBy, counted));
        List<Group> groups = new ArrayList<>();
        counted.forEach((key, metrics) -> groups.add(new Group(key.orElse(null), reports(metrics))));
        groups.sort(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder())));
        return groups;
    }

    private static void count(Document found, String groupedBy, Map<Optional<String>, Map<Metric, Outcomes>> counted) {
        Document outcome = found.get("outcome", Document.class);
        Optional<String> key = Optional.ofNullable(outcome.getString(groupedBy));
        counted.computeIfAbsent(key, none -> new EnumMap<>(Metric.class))
                .computeIfAbsent(Metric.valueOf(found.getString("metric")), none -> new Outcomes())
                .add(outcome.getBoolean("met"), outcome.getBoolean("excused"), outcome.getLong("used"));
    }

    private static List<MetricReport> reports(Map<Metric, Outcomes> metrics) {
        List<MetricReport> reports = new ArrayList<>();
        metrics.forEach((metric, outcomes) -> reports.add(outcomes.report(metric)));
        return reports;
    }
}
