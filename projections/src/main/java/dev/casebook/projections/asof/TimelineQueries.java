package dev.casebook.projections.asof;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Matching;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import dev.casebook.projections.queue.StatusCounts;
import dev.casebook.projections.slaboard.BoardGroup;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.slaboard.BoardQueries;
import dev.casebook.projections.targets.TargetFilter;
import dev.casebook.projections.targets.TargetQueries.CaseTarget;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds for each question the timelines of all cases that it may concern. */
final class TimelineQueries implements AsOfQueries {

    private final Supplier<MongoCollection<Document>> timelines;

    TimelineQueries(Supplier<MongoCollection<Document>> timelines) {
        this.timelines = timelines;
    }

    /** A case or a promise as it stood: what lists filter and sort by, and the case. */
    private record Stood(Document listed, CaseSummary summary) {}

    @Override
    public Page<CaseSummary> queue(
            Moment moment, QueueFilter filter, QueueSort sort, @Nullable String cursor, int limit) {
        Page<Stood> page = VersionQueries.past(sort).of(open(moment, filter), Stood::listed, cursor, limit);
        return new Page<>(page.items().stream().map(Stood::summary).toList(), page.next());
    }

    @Override
    public Map<String, Integer> counts(Moment moment, @Nullable String team) {
        return StatusCounts.of(open(moment, new QueueFilter(team, Map.of())).map(Stood::listed));
    }

    @Override
    public List<BoardGroup> board(Moment moment, BoardGrouping grouping) {
        return BoardQueries.groups(open(moment, new QueueFilter(null, Map.of())).map(Stood::listed), grouping);
    }

    @Override
    public Page<CaseTarget> targets(Moment moment, TargetFilter filter, @Nullable String cursor, int limit) {
        Document query = filter.query();
        Stream<Stood> promises = cases(moment.opened(), moment)
                .flatMap(summary -> Shown.promises(summary).values().stream().map(listed -> new Stood(listed, summary)))
                .filter(stood -> Matching.fulfils(stood.listed(), query));
        Page<Stood> page = VersionQueries.BY_DUE.of(promises, Stood::listed, cursor, limit);
        return new Page<>(
                page.items().stream()
                        .flatMap(stood -> VersionQueries.target(stood.listed(), stood.summary()).stream())
                        .toList(),
                page.next());
    }

    private Stream<Stood> open(Moment moment, QueueFilter filter) {
        Document query = filter.query();
        return cases(moment.open(), moment)
                .filter(CaseSummary::isOpen)
                .map(summary -> new Stood(Shown.ofCase(summary), summary))
                .filter(stood -> Matching.fulfils(stood.listed(), query));
    }

    /** Asked for only when they are gone through: a cursor that is refused before that would stay open on the server. */
    private Stream<CaseSummary> cases(Document query, Moment moment) {
        return Stream.of(query)
                .flatMap(asked ->
                        StreamSupport.stream(timelines.get().find(asked).spliterator(), false))
                .map(DocumentReader.of(Timeline.class))
                .flatMap(timeline -> timeline.at(moment).stream());
    }
}
