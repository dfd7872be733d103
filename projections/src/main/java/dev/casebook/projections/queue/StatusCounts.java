package dev.casebook.projections.queue;

import com.mongodb.client.MongoCollection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/** How many open cases there are by status: NEW, OPEN, PENDING, in this order, also where there are none. */
public final class StatusCounts {

    /** The statuses of open cases. */
    private static final List<String> OPEN = List.of("NEW", "OPEN", "PENDING");

    /** The fields that a count of a team by status asks for. */
    static final List<String> FIELDS = List.of("open", "team", "status");

    private StatusCounts() {}

    /** Of the cases that documents of this collection which match are of, read in one pass. */
    public static Map<String, Integer> of(MongoCollection<Document> documents, Document match) {
        Map<String, Integer> counts = nobody();
        documents
                .aggregate(List.of(
                        new Document("$match", match),
                        new Document(
                                "$group", new Document("_id", "$status").append("count", new Document("$sum", 1)))))
                .forEach(group -> counts.put(group.getString("_id"), group.getInteger("count")));
        return counts;
    }

    /** Of the cases that these documents in memory are of. */
    public static Map<String, Integer> of(Stream<Document> documents) {
        Map<String, Integer> counts = nobody();
        documents.forEach(document -> counts.merge(document.getString("status"), 1, Integer::sum));
        return counts;
    }

    /** The same status by status, which a real MongoDB reads off an index without a document. */
    static Map<String, Integer> byIndex(MongoCollection<Document> queue, Document match) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        OPEN.forEach(status -> counts.put(
                status, Math.toIntExact(queue.countDocuments(new Document(match).append("status", status)))));
        return counts;
    }

    private static Map<String, Integer> nobody() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        OPEN.forEach(status -> counts.put(status, 0));
        return counts;
    }
}
