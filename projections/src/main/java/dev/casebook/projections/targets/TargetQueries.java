package dev.casebook.projections.targets;

import com.mongodb.client.MongoCollection;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Page;
import java.util.List;
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

    /** A page of promises, earliest due first. */
    public Page<CaseTarget> page(TargetFilter filter, @Nullable String cursor, int limit) {
        return BY_DUE.read(
                targets.get(),
                filter.query(),
                cursor,
                limit,
                found -> new CaseTarget(
                        found.getString("case"), DocumentReader.of(Target.class).apply(found)));
    }
}
