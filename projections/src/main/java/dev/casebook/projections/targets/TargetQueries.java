package dev.casebook.projections.targets;

import com.mongodb.client.MongoCollection;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the promises of all cases. */
public final class TargetQueries {

    /**
     * A promise and the case that it was made to.
     *
     * @param caseId the case
     * @param target the promise
     */
    public record CaseTarget(String caseId, Target target) {}

    private static final Keyset BY_DUE = new Keyset(List.of("dueAt", "_id"), false);

    private final Supplier<MongoCollection<Document>> targets;

    /** Queries on the live generation of the targets. */
    public TargetQueries(Supplier<MongoCollection<Document>> targets) {
        this.targets = targets;
    }

    /**
     * A page of promises, earliest due first.
     *
     * @param anyOf for a field (state, metric, team, priority) the values of which one must fit
     * @param dueAfter only what falls due after this, in microseconds, or null
     * @param dueBefore only what falls due before this, in microseconds, or null
     */
    public Page<CaseTarget> page(
            Map<String, List<String>> anyOf,
            @Nullable Long dueAfter,
            @Nullable Long dueBefore,
            @Nullable String cursor,
            int limit) {
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
        if (!due.isEmpty()) {
            query.append("dueAt", due);
        }
        return BY_DUE.read(
                targets.get(),
                query,
                cursor,
                limit,
                found -> new CaseTarget(
                        found.getString("case"), DocumentReader.of(Target.class).apply(found)));
    }
}
