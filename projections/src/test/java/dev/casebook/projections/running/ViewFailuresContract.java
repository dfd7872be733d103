package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What views promise where something fails, on every document server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ViewFailuresContract extends RunningViews {

    @Test
    void events_that_come_again_change_nothing() {
        for (int i = 0; i < 10; i++) {
            log.opened("case-" + i, "cards", Priority.NORMAL, i);
            log.dueAt("case-" + i, 60);
            log.assigned("case-" + i, "cards", "li.na", i);
        }
        awaitViews();
        List<Document> queue = documents("queue");

        runs.close();
        views.collection("trackingtokens").drop();
        runs = node();
        awaitViews();

        assertThat(documents("queue")).hasSize(10).isEqualTo(queue);
        assertThat(documents("flaky"))
                .hasSize(10)
                .allSatisfy(document -> assertThat(document.get("count")).isEqualTo(3L));
    }

    @Test
    void an_event_that_cannot_be_folded_waits_with_its_sequence_and_stops_nobody_else() {
        flaky.fails("poisoned");
        log.opened("poisoned", "cards", Priority.NORMAL, 0);
        log.opened("healthy", "cards", Priority.NORMAL, 1);
        log.assigned("poisoned", "cards", "li.na", 2);
        awaitViews();

        assertThat(documents("flaky"))
                .extracting(document -> document.get("_id"))
                .containsExactly("healthy");
        assertThat(runs.live("flaky").deadLetters().size()).isEqualTo(2);
        assertThat(runs.live("flaky").deadLetters().retry()).isZero();
        assertThat(runs.live("queue").deadLetters().size()).isZero();

        flaky.isMended("poisoned");
        assertThat(runs.live("flaky").deadLetters().retry()).isOne();
        assertThat(runs.live("flaky").deadLetters().size()).isZero();
        assertThat(counts()).containsExactly(1L, 2L);
    }

    @Test
    void an_event_whose_document_cannot_be_stored_waits_and_stops_nobody_else() {
        flaky.makesUnwritable("poisoned");
        log.opened("healthy", "cards", Priority.NORMAL, 0);
        log.opened("poisoned", "cards", Priority.NORMAL, 1);
        log.assigned("healthy", "cards", "li.na", 2);
        awaitViews();

        assertThat(counts()).containsExactly(2L);
        assertThat(runs.live("flaky").deadLetters().size()).isOne();
        assertThat(runs.live("flaky").deadLetters().retry()).isZero();

        flaky.isMended("poisoned");
        assertThat(runs.live("flaky").deadLetters().retry()).isOne();
        assertThat(counts()).containsExactly(2L, 1L);
    }

    @Test
    void every_sequence_of_dead_letters_is_tried_also_after_one_that_fails_again() {
        List.of("first", "second", "third").forEach(id -> {
            flaky.fails(id);
            log.opened(id, "cards", Priority.NORMAL, 0);
        });
        awaitViews();

        flaky.isMended("second");
        flaky.isMended("third");
        assertThat(runs.live("flaky").deadLetters().retry()).isEqualTo(2);
        assertThat(runs.live("flaky").deadLetters().size()).isOne();
        assertThat(counts()).containsExactly(1L, 1L);
    }

    @Test
    void what_waits_says_since_when_where_and_why() {
        flaky.fails("poisoned");
        log.opened("poisoned", "cards", Priority.NORMAL, 0);
        log.assigned("poisoned", "cards", "li.na", 1);
        awaitViews();

        assertThat(runs.live("flaky").deadLetters().waiting(10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.sequence()).isEqualTo("poisoned");
            assertThat(waiting.position()).isOne();
            assertThat(waiting.type()).isEqualTo("CaseOpened");
            assertThat(waiting.error()).contains("Exception");
            assertThat(waiting.events()).isEqualTo(2);
        });
    }

    @Test
    void a_sequence_that_is_parked_waits_no_more_and_what_comes_later_is_handled() {
        flaky.fails("poisoned");
        log.opened("poisoned", "cards", Priority.NORMAL, 0);
        log.opened("held", "cards", Priority.NORMAL, 0);
        awaitViews();
        Instant at = Instant.parse("2026-01-26T09:00:00Z");

        DeadLetters dead = runs.live("flaky").deadLetters();
        assertThat(dead.park("nobody", "no such", "AGENT:li.na", at)).isEmpty();
        assertThat(dead.park("poisoned", "known defect", "AGENT:li.na", at)).hasValue(1);

        assertThat(dead.size()).isZero();
        assertThat(dead.parked().first(10)).singleElement().satisfies(parked -> {
            assertThat(parked.sequence()).isEqualTo("poisoned");
            assertThat(parked.reason()).isEqualTo("known defect");
            assertThat(parked.by()).isEqualTo("AGENT:li.na");
            assertThat(parked.at()).isEqualTo(at);
        });
        flaky.isMended("poisoned");
        log.assigned("poisoned", "cards", "li.na", 2);
        awaitViews();
        assertThat(dead.size()).isZero();
        assertThat(counts()).containsExactly(1L, 1L);
    }

    @Test
    void a_database_that_does_not_answer_makes_no_dead_letters() {
        flaky.once("case-3", () -> {
            throw new MongoTimeoutException("no server");
        });
        for (int i = 0; i < 10; i++) log.opened("case-" + i, "cards", Priority.NORMAL, i);
        awaitViews();

        assertThat(runs.live("flaky").deadLetters().size()).isZero();
        assertThat(counts()).hasSize(10).containsOnly(1L);
    }

    @Test
    void documents_that_were_written_without_their_token_are_not_written_twice() {
        AtomicInteger times = new AtomicInteger();
        flaky.once("case-3", () -> {
            claimOfFlaky("somebody else");
            times.incrementAndGet();
        });
        for (int i = 0; i < 10; i++) {
            log.opened("case-" + i, "cards", Priority.NORMAL, i);
            log.assigned("case-" + i, "cards", "li.na", i);
        }
        await().until(() -> runs.documents("flaky").get().countDocuments() > 0 && times.get() == 1);
        assertThat(runs.reached(runs.head())).isFalse();

        claimOfFlaky(null);
        awaitViews();
        assertThat(runs.live("flaky").deadLetters().size()).isZero();
        assertThat(counts()).hasSize(10).containsOnly(2L);
    }

    private void claimOfFlaky(String owner) {
        views.collection("trackingtokens")
                .updateMany(
                        new Document("processorName", "flaky_1"), new Document("$set", new Document("owner", owner)));
    }

    private List<Object> counts() {
        return documents("flaky").stream()
                .map(document -> document.get("count"))
                .toList();
    }
}
