package dev.casebook.projections.queue;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Page;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The queue on a real MongoDB. A page is read where it stands on an index, however many cases are open; counting takes as
 * long as there are cases to count, so it goes on while the page is read.
 */
final class QueueByIndex implements QueueQueries {

    private final Supplier<MongoCollection<Document>> queue;
    private final Executor beside;

    QueueByIndex(Supplier<MongoCollection<Document>> queue, Executor beside) {
        this.queue = queue;
        this.beside = beside;
    }

    @Override
    public QueuePage page(QueueFilter filter, QueueSort sort, @Nullable String cursor, int limit) {
        sort.keyset().check(cursor);
        MongoCollection<Document> live = queue.get();
        var counts = CompletableFuture.supplyAsync(() -> counts(live, filter), beside);
        Page<CaseSummary> cases =
                sort.keyset().read(live, filter.query(), cursor, limit, DocumentReader.of(CaseSummary.class));
        return new QueuePage(cases, joined(counts));
    }

    private static Map<String, Integer> counts(MongoCollection<Document> live, QueueFilter filter) {
        Document match = filter.ofTeam().query();
        return filter.team() == null ? StatusCounts.of(live, match) : StatusCounts.byIndex(live, match);
    }

    private static Map<String, Integer> joined(CompletableFuture<Map<String, Integer>> counts) {
        try {
            return counts.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
