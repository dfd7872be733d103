package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import dev.casebook.domain.supportcase.Priority;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What views promise while they are far behind the log and write rarely, on every document server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class CatchingUpContract extends RunningViews {

    private static final int CASES = 100;

    @Test
    void a_view_that_is_far_behind_says_no_more_than_its_documents_hold() {
        handledFarBehind(3_000);

        assertThat(runs.live("flaky").position()).isLessThan(3_000);
        assertThat(runs.reached(3_000)).isFalse();
        assertThat(runs.live("flaky").handled(3_000)).isFalse();
        assertThat(events()).isLessThan(3_000);
    }

    @Test
    void what_a_node_had_not_written_when_it_ended_is_folded_again() {
        handledFarBehind(3_000);

        log.announces(0);
        onlyFlaky();
        awaitViews();

        assertThat(counts()).hasSize(CASES).containsOnly(30L);
    }

    @Test
    void a_dead_letter_waits_once_also_when_a_node_ends_while_it_is_far_behind() {
        flaky.fails("case-1");
        handledFarBehind(3_000);

        log.announces(0);
        onlyFlaky();
        awaitViews();

        assertThat(runs.live("flaky").deadLetters().size()).isEqualTo(30);
        assertThat(counts()).hasSize(CASES - 1).containsOnly(30L);
    }

    @Test
    void an_event_that_cannot_be_folded_waits_while_the_view_is_far_behind_and_stops_nobody_else() {
        flaky.fails("case-1");
        aLogOf(12_000);
        onlyFlaky();
        awaitViews();

        assertThat(counts()).hasSize(CASES - 1).containsOnly(120L);
        assertThat(runs.live("flaky").deadLetters().size()).isEqualTo(120);
        flaky.isMended("case-1");
        assertThat(runs.live("flaky").deadLetters().retry()).isOne();
        log.assigned("case-1", "cards", "li.na", 1);
        log.assigned("case-2", "cards", "li.na", 1);
        awaitViews();
        assertThat(events()).isEqualTo(12_002);
        assertThat(runs.live("flaky").deadLetters().size()).isZero();
    }

    @Test
    void a_dead_letter_that_is_tried_again_while_earlier_events_of_its_case_wait_to_be_written_waits_on() {
        runs.close();
        comesInOneBatchFromNowOn();
        log.opened("case-1", "cards", Priority.NORMAL, 0);
        log.opened("breaks", "cards", Priority.NORMAL, 0);
        log.assigned("case-1", "cards", "li.na", 1);
        log.opened("mends", "cards", Priority.NORMAL, 0);
        flaky.once("breaks", () -> flaky.fails("case-1"));
        AtomicInteger retried = new AtomicInteger(-1);
        flaky.once("mends", () -> {
            flaky.isMended("case-1");
            retried.set(CompletableFuture.supplyAsync(
                            () -> runs.live("flaky").deadLetters().retry())
                    .join());
        });

        onlyFlaky();
        awaitViews();

        assertThat(retried).hasValue(0);
        assertThat(events("case-1")).isOne();
        assertThat(runs.live("flaky").deadLetters().retry()).isOne();
        assertThat(events("case-1")).isEqualTo(2);
    }

    @Test
    void what_stood_before_a_dead_letter_is_not_put_behind_it_where_its_batch_comes_again() {
        runs.close();
        comesInOneBatchFromNowOn();
        log.opened("case-1", "cards", Priority.NORMAL, 0);
        log.opened("breaks", "cards", Priority.NORMAL, 0);
        log.assigned("case-1", "cards", "li.na", 1);
        log.opened("down", "cards", Priority.NORMAL, 0);
        log.assigned("case-1", "cards", "li.na", 2);
        flaky.once("breaks", () -> flaky.once("case-1", CatchingUpContract::cannotBeFolded));
        flaky.once("down", CatchingUpContract::noServer);

        onlyFlaky();
        awaitViews();
        runs.live("flaky").deadLetters().retry();

        assertThat(runs.live("flaky").deadLetters().size()).isZero();
        assertThat(events("case-1")).isEqualTo(3);
    }

    @Test
    void a_dead_letter_waits_once_also_when_its_batch_comes_again() {
        runs.close();
        comesInOneBatchFromNowOn();
        log.opened("case-1", "cards", Priority.NORMAL, 0);
        log.assigned("case-1", "cards", "li.na", 1);
        log.opened("down", "cards", Priority.NORMAL, 0);
        log.assigned("case-1", "cards", "li.na", 2);
        flaky.fails("case-1");
        flaky.once("down", CatchingUpContract::noServer);

        onlyFlaky();
        awaitViews();

        assertThat(runs.live("flaky").deadLetters().size()).isEqualTo(3);
        flaky.isMended("case-1");
        assertThat(runs.live("flaky").deadLetters().retry()).isOne();
        assertThat(events("case-1")).isEqualTo(3);
    }

    private static void cannotBeFolded() {
        throw new IllegalStateException("cannot be folded");
    }

    private static void noServer() {
        throw new MongoTimeoutException("no server");
    }

    @Test
    void a_document_that_cannot_be_stored_among_many_put_off_is_found_by_its_event() {
        flaky.makesUnwritable("case-1");
        aLogOf(60_000);
        onlyFlaky();
        await().until(() -> runs.reached(runs.head()));

        assertThat(counts()).hasSize(CASES - 1).containsOnly(600L);
        assertThat(runs.live("flaky").deadLetters().size()).isEqualTo(600);
    }

    @Test
    void documents_that_others_wrote_meanwhile_are_read_again() {
        aLogOf(1_000);
        onlyFlaky();
        awaitViews();

        documentsOf("flaky").deleteOne(new Document("_id", "case-1"));
        documentsOf("flaky").updateOne(new Document("_id", "case-2"), set("sequence", 8L));
        log.assigned("case-1", "cards", "li.na", 1);
        log.assigned("case-2", "cards", "li.na", 1);
        awaitViews();

        assertThat(events("case-1")).isOne();
        assertThat(events("case-2")).isEqualTo(11);
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private MongoCollection<Document> documentsOf(String view) {
        return runs.documents(view).get();
    }

    /** A batch is cut where the reader of the log happens to be: the first waits until all that follows is read. */
    private void comesInOneBatchFromNowOn() {
        log.opened("case-0", "cards", Priority.NORMAL, 0);
        for (int event = 1; event < 900; event++) {
            log.assigned("case-0", "cards", "li.na", event);
        }
        flaky.once("case-0", () -> await().pollDelay(Duration.ofMillis(500)).until(() -> true));
    }

    /** So many events are handled, and many more are to come. */
    private void handledFarBehind(int events) {
        aLogOf(events);
        log.announces(100_000);
        onlyFlaky();
        await().until(() -> runs.live("flaky").handledUpTo() == events);
    }

    /** Events of a hundred cases, in turns, which nobody follows yet. */
    private void aLogOf(int events) {
        runs.close();
        for (int i = 0; i < events; i++) {
            String id = "case-" + i % CASES;
            if (i < CASES) {
                log.opened(id, "cards", Priority.NORMAL, 0);
            } else {
                log.assigned(id, "cards", "li.na", 1);
            }
        }
    }

    /** A node with one view in place of the one before, which begins slowly, so that its batches are large. */
    private void onlyFlaky() {
        runs.close();
        flaky.once("case-0", CatchingUpContract::slowly);
        runs = new ViewRuns(views, log.log(), List.of(flaky), Duration.ofMillis(300));
        runs.start();
    }

    private static void slowly() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Long> counts() {
        return documents("flaky").stream()
                .map(document -> document.getLong("count"))
                .toList();
    }

    private long events() {
        return counts().stream().mapToLong(Long::longValue).sum();
    }

    private long events(String id) {
        return documents("flaky").stream()
                .filter(document -> document.get("_id").equals(id))
                .mapToLong(document -> document.getLong("count"))
                .sum();
    }
}
