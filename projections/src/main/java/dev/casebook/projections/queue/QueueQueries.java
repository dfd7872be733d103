package dev.casebook.projections.queue;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the queue. */
public final class QueueQueries {

    private final Supplier<MongoCollection<Document>> queue;
    private final StatusCounting counting;

    /**
     * Queries on the live generation of the queue.
     *
     * @param counting how open cases are counted there
     */
    public QueueQueries(Supplier<MongoCollection<Document>> queue, StatusCounting counting) {
        this.queue = queue;
        this.counting = counting;
    }

    /**
     * A page of open cases.
     *
     * @throws dev.casebook.projections.mongo.Keyset.BadCursor when the cursor is none of this list
     */
    public Page<CaseSummary> page(QueueFilter filter, QueueSort sort, @Nullable String cursor, int limit) {
        return sort.keyset().read(queue.get(), filter.query(), cursor, limit, DocumentReader.of(CaseSummary.class));
    }

    /** How many open cases of a team there are by status: NEW, OPEN, PENDING. */
    public Map<String, Integer> counts(@Nullable String team) {
        return counting.counts(queue.get(), team);
    }

    /** The same of the cases that documents of this collection which match are of. */
    public static Map<String, Integer> counts(MongoCollection<Document> documents, Document match) {
        Map<String, Integer> counts = nobody();
        documents
                .aggregate(List.of(
                        new Document("$match", match),
                        new Document(
                                "$group", new Document("_id", "$status").append("count", new Document("$sum", 1)))))
                .forEach(group -> counts.put(group.getString("_id"), group.getInteger("count")));
        return counts;
    }

    /** The same of the cases that these documents in memory are of. */
    public static Map<String, Integer> counts(Stream<Document> documents) {
        Map<String, Integer> counts = nobody();
        documents.forEach(document -> counts.merge(document.getString("status"), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> nobody() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        StatusCounting.OPEN.forEach(status -> counts.put(status, 0));
        return counts;
    }
}
