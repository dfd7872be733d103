package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueuePage;
import dev.casebook.projections.queue.QueueQueries;
import dev.casebook.projections.queue.QueueSort;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueQueriesTest extends RunningViews {

    private static final QueueFilter CARDS = new QueueFilter("cards", Map.of());

    @Override
    MongoViews database() {
        return MongoViews.embedded();
    }

    @Test
    void a_case_that_was_closed_since_it_was_listed_is_left_out() {
        log.opened("closes", "cards", Priority.HIGH, 0);
        log.opened("stays", "cards", Priority.LOW, 1);
        awaitViews();
        QueueQueries queue = QueueQueries.inOnePass(before(
                "withCodecRegistry",
                () -> runs.documents("queue")
                        .get()
                        .updateOne(new Document("_id", "closes"), Updates.set("open", false))));

        QueuePage page = queue.page(CARDS, QueueSort.URGENCY, null, 50);

        assertThat(page.cases().items()).extracting(CaseSummary::id).containsExactly("stays");
    }

    @Test
    void a_page_whose_count_fails_fails_as_the_count_did() {
        MongoException down = new MongoException("not there");
        QueueQueries queue = QueueQueries.byIndex(
                before("countDocuments", () -> {
                    throw down;
                }),
                ForkJoinPool.commonPool());

        assertThatThrownBy(() -> queue.page(CARDS, QueueSort.URGENCY, null, 50)).isSameAs(down);
    }

    @Test
    void nothing_is_asked_for_a_cursor_that_is_none() {
        Supplier<MongoCollection<Document>> unasked = () -> {
            throw new AssertionError("the queue was asked");
        };

        assertThatThrownBy(() -> QueueQueries.inOnePass(unasked).page(CARDS, QueueSort.URGENCY, "bm9uZQ", 50))
                .isInstanceOf(Keyset.BadCursor.class);
        assertThatThrownBy(
                        () -> QueueQueries.byIndex(unasked, Runnable::run).page(CARDS, QueueSort.URGENCY, "bm9uZQ", 50))
                .isInstanceOf(Keyset.BadCursor.class);
    }

    /** The queue, where something happens before a method is called. */
    @SuppressWarnings("unchecked")
    private Supplier<MongoCollection<Document>> before(String method, Runnable happens) {
        MongoCollection<Document> queue = runs.documents("queue").get();
        return () -> (MongoCollection<Document>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, called, given) -> {
                    if (called.getName().equals(method)) {
                        happens.run();
                    }
                    return called.invoke(queue, given);
                });
    }
}
