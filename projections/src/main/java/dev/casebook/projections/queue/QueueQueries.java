package dev.casebook.projections.queue;

import com.mongodb.client.MongoCollection;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the queue. */
public interface QueueQueries {

    /** Of a live generation on the embedded server, all of which is gone through once for each question. */
    static QueueQueries inOnePass(Supplier<MongoCollection<Document>> queue) {
        return new QueueInOnePass(queue);
    }

    /**
     * Of a live generation on a real MongoDB, off its indexes.
     *
     * @param beside runs the count while the page is read
     */
    static QueueQueries byIndex(Supplier<MongoCollection<Document>> queue, Executor beside) {
        return new QueueByIndex(queue, beside);
    }

    /**
     * A page of open cases and how many the team has.
     *
     * @param cursor where to begin, or null for the start
     * @param limit how many cases at most
     * @throws dev.casebook.projections.mongo.Keyset.BadCursor when the cursor is none of this list
     */
    QueuePage page(QueueFilter filter, QueueSort sort, @Nullable String cursor, int limit);
}
