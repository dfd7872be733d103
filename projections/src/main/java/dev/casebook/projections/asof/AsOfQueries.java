package dev.casebook.projections.asof;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import dev.casebook.projections.slaboard.BoardGroup;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.targets.TargetFilter;
import dev.casebook.projections.targets.TargetQueries.CaseTarget;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads queues, boards and promises as they stood at a past instant. */
public interface AsOfQueries {

    /** Of {@link AsOfView#ofTimelines()}, each timeline that may concern a question folded for it. */
    static AsOfQueries ofTimelines(Supplier<MongoCollection<Document>> timelines) {
        return new TimelineQueries(timelines);
    }

    /** Of {@link AsOfView#ofVersions()}, in time of the length of the page where MongoDB has their indexes. */
    static AsOfQueries ofVersions(
            Supplier<MongoCollection<Document>> timelines, Supplier<MongoCollection<Document>> versions) {
        return new VersionQueries(timelines, versions);
    }

    /**
     * A page of the cases that were open.
     *
     * @throws dev.casebook.projections.mongo.Keyset.BadCursor when the cursor is none of this list
     */
    Page<CaseSummary> queue(Moment moment, QueueFilter filter, QueueSort sort, @Nullable String cursor, int limit);

    /** How many cases of a team, or of every team, were open by status: NEW, OPEN, PENDING. */
    Map<String, Integer> counts(Moment moment, @Nullable String team);

    /** The groups of all cases that were open, in order of their keys. */
    List<BoardGroup> board(Moment moment, BoardGrouping grouping);

    /**
     * A page of promises, earliest due first.
     *
     * @throws dev.casebook.projections.mongo.Keyset.BadCursor when the cursor is none of this list
     */
    Page<CaseTarget> targets(Moment moment, TargetFilter filter, @Nullable String cursor, int limit);
}
