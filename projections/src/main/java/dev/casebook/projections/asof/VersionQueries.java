package dev.casebook.projections.asof;

import com.mongodb.client.MongoCollection;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import dev.casebook.projections.queue.StatusCounts;
import dev.casebook.projections.slaboard.BoardGroup;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.slaboard.BoardQueries;
import dev.casebook.projections.targets.TargetFilter;
import dev.casebook.projections.targets.TargetQueries.CaseTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Versions say which cases are on a page and in what order; what it shows of them is folded from their timelines. */
final class VersionQueries implements AsOfQueries {

    static final Keyset BY_DUE = new Keyset(List.of("dueAt", Shown.PROMISE), false);

    private final Supplier<MongoCollection<Document>> timelines;
    private final Supplier<MongoCollection<Document>> versions;

    VersionQueries(Supplier<MongoCollection<Document>> timelines, Supplier<MongoCollection<Document>> versions) {
        this.timelines = timelines;
        this.versions = versions;
    }

    /** As a queue is sorted, where a document is a version of a case. */
    static Keyset past(QueueSort sort) {
        List<String> fields = new ArrayList<>(sort.keyset().fields());
        fields.set(fields.size() - 1, Shown.ID);
        return new Keyset(fields, false);
    }

    @Override
    public Page<CaseSummary> queue(
            Moment moment, QueueFilter filter, QueueSort sort, @Nullable String cursor, int limit) {
        Page<Document> page = past(sort).read(versions.get(), open(moment, filter), cursor, limit, Function.identity());
        return shown(page, moment, (version, summary) -> Optional.of(summary));
    }

    @Override
    public Map<String, Integer> counts(Moment moment, @Nullable String team) {
        return StatusCounts.of(versions.get(), open(moment, new QueueFilter(team, Map.of())));
    }

    @Override
    public List<BoardGroup> board(Moment moment, BoardGrouping grouping) {
        return BoardQueries.groups(versions.get(), open(moment, new QueueFilter(null, Map.of())), grouping);
    }

    @Override
    public Page<CaseTarget> targets(Moment moment, TargetFilter filter, @Nullable String cursor, int limit) {
        Document query = moment.holds(true);
        query.putAll(filter.query());
        Page<Document> page = BY_DUE.read(versions.get(), query, cursor, limit, Function.identity());
        return shown(page, moment, VersionQueries::target);
    }

    /** The promise that a document of {@link Shown} names, of its case. */
    static Optional<CaseTarget> target(Document version, CaseSummary summary) {
        Metric metric = Metric.valueOf(version.getString("metric"));
        return summary.targets().stream()
                .filter(target -> target.metric() == metric && target.instance() == version.getInteger("instance"))
                .findFirst()
                .map(target -> new CaseTarget(summary.id(), target));
    }

    private static Document open(Moment moment, QueueFilter filter) {
        Document query = moment.holds(false);
        query.putAll(filter.query());
        return query;
    }

    /** What a page names, as it stood. Where the view moved on meanwhile and holds it no longer to be so, it is left out. */
    private <T> Page<T> shown(Page<Document> page, Moment moment, Shows<T> shows) {
        Map<String, CaseSummary> then = new HashMap<>();
        List<String> ids = page.items().stream()
                .map(version -> version.getString(Shown.ID))
                .distinct()
                .toList();
        timelines
                .get()
                .find(new Document("_id", new Document("$in", ids)))
                .forEach(found -> DocumentReader.of(Timeline.class)
                        .apply(found)
                        .at(moment)
                        .ifPresent(summary -> then.put(summary.id(), summary)));
        List<T> items = page.items().stream()
                .flatMap(version -> Optional.ofNullable(then.get(version.getString(Shown.ID)))
                        .flatMap(summary -> shows.of(version, summary))
                        .stream())
                .toList();
        return new Page<>(items, page.next());
    }

    /** What a list shows of a version. */
    private interface Shows<T> {
        Optional<T> of(Document version, CaseSummary summary);
    }
}
