package dev.casebook.projections.thread;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads threads. */
public final class ThreadQueries {

    private static final Keyset OLDEST = new Keyset(List.of("order", "_id"), false);

    private final Supplier<MongoCollection<Document>> threads;

    /** Queries on the live generation of the threads. */
    public ThreadQueries(Supplier<MongoCollection<Document>> threads) {
        this.threads = threads;
    }

    /** A conversation by its id. */
    public Optional<ThreadDocument.Head> head(String conversationId) {
        return Optional.ofNullable(
                        threads.get().find(new Document("_id", conversationId)).first())
                .map(DocumentReader.of(ThreadDocument.class))
                .map(ThreadDocument::head);
    }

    /**
     * The first page of messages that were read elsewhere, with the cursor by which the next one is read here.
     *
     * @param messages the first messages, oldest first; one more than fit where there are more
     * @param limit how many fit
     */
    public static Page<ThreadDocument.Message> firstPage(List<ThreadDocument.Message> messages, int limit) {
        if (messages.size() <= limit) {
            return new Page<>(messages, null);
        }
        ThreadDocument.Message last = messages.get(limit - 1);
        return new Page<>(messages.subList(0, limit), OLDEST.cursorAfter(List.of(last.sequence(), last.id())));
    }

    /** A page of its messages, oldest first. */
    public Page<ThreadDocument.Message> messages(String conversationId, @Nullable String cursor, int limit) {
        return OLDEST.read(
                threads.get(),
                new Document("conversation", conversationId),
                cursor,
                limit,
                found -> Objects.requireNonNull(
                        DocumentReader.of(ThreadDocument.class).apply(found).message()));
    }
}
