package dev.casebook.projections.queue;

import com.mongodb.client.MongoCollection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How open cases are counted by status: what is quick on one document server is slow on the other. */
public enum StatusCounting {

    /** All in one pass over the documents, as the embedded server has to make for each count in any case. */
    IN_ONE_PASS {
        @Override
        Map<String, Integer> counts(MongoCollection<Document> queue, @Nullable String team) {
            return QueueQueries.counts(queue, queryOf(team));
        }
    },

    /** A team's status by status, which a real MongoDB reads off an index without a document. */
    BY_INDEX {
        @Override
        Map<String, Integer> counts(MongoCollection<Document> queue, @Nullable String team) {
            if (team == null) {
                return IN_ONE_PASS.counts(queue, null);
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            OPEN.forEach(status -> counts.put(
                    status, Math.toIntExact(queue.countDocuments(queryOf(team).append("status", status)))));
            return counts;
        }
    };

    /** The statuses of open cases. */
    static final List<String> OPEN = List.of("NEW", "OPEN", "PENDING");

    /** The fields that a count of a team by status asks for. */
    static final List<String> FIELDS = List.of("open", "team", "status");

    /** How many open cases of a team there are, or of all teams. */
    abstract Map<String, Integer> counts(MongoCollection<Document> queue, @Nullable String team);

    private static Document queryOf(@Nullable String team) {
        return new QueueFilter(team, Map.of()).query();
    }
}
