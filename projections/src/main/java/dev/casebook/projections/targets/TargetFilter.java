package dev.casebook.projections.targets;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which promises a list shows.
 *
 * @param anyOf for a field (state, metric, team, priority) the values of which one must fit
 * @param dueAfter only what falls due after this, in microseconds, or null
 * @param dueBefore only what falls due before this, in microseconds, or null
 */
public record TargetFilter(
        Map<String, List<String>> anyOf,
        @Nullable Long dueAfter,
        @Nullable Long dueBefore) {

    /** As a query. */
    public Document query() {
        Document query = new Document();
        anyOf.forEach((field, values) ->
                query.append(field, values.size() == 1 ? values.get(0) : new Document("$in", values)));
        Document due = new Document();
        if (dueAfter != null) {
            due.append("$gt", dueAfter);
        }
        if (dueBefore != null) {
            due.append("$lt", dueBefore);
        }
        return due.isEmpty() ? query : query.append("dueAt", due);
    }
}
