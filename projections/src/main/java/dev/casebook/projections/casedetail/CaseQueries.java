package dev.casebook.projections.casedetail;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads whole cases. */
public final class CaseQueries {

    private static final Keyset NEWEST = new Keyset(List.of("openedAt", "_id"), true);

    private final Supplier<MongoCollection<Document>> cases;

    /** Queries on the live generation of the cases. */
    public CaseQueries(Supplier<MongoCollection<Document>> cases) {
        this.cases = cases;
    }

    /** A case by its id. */
    public Optional<CaseDetail> byId(String id) {
        return Optional.ofNullable(cases.get().find(new Document("_id", id)).first())
                .map(DocumentReader.of(CaseDetail.class));
    }

    /**
     * A page of cases of every status, newest first.
     *
     * @param anyOf for a field (reference, source, externalId, customer, email, phone, status, team, agent) the values
     *     of which one must fit
     * @param openedFrom only what was opened at this or later, in microseconds, or null
     * @param openedTo only what was opened before this, in microseconds, or null
     */
    public Page<CaseDetail> page(
            Map<String, List<String>> anyOf,
            @Nullable Long openedFrom,
            @Nullable Long openedTo,
            @Nullable String cursor,
            int limit) {
        Document query = new Document();
        anyOf.forEach((field, values) ->
                query.append(field, values.size() == 1 ? values.get(0) : new Document("$in", values)));
        Document opened = new Document();
        if (openedFrom != null) {
            opened.append("$gte", openedFrom);
        }
        if (openedTo != null) {
            opened.append("$lt", openedTo);
        }
        if (!opened.isEmpty()) {
            query.append("openedAt", opened);
        }
        return NEWEST.read(cases.get(), query, cursor, limit, DocumentReader.of(CaseDetail.class));
    }
}
