package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.queue.QueueView;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How views are built anew, and how several nodes share them, on every document server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class GenerationsContract extends RunningViews {

    @Test
    void a_rebuild_takes_the_place_of_the_live_view_and_equals_it() {
        opened(10);
        List<Document> before = documents("queue");

        completed(rebuild());

        assertThat(runs.live("queue").collection()).isEqualTo("queue_2");
        assertThat(documents("queue")).hasSize(10).isEqualTo(before);
        await().untilAsserted(() ->
                assertThat(views.collections()).contains("queue_2").doesNotContain("queue_1"));
        assertThat(tokensOf("queue_1")).isZero();
    }

    @Test
    void a_rebuild_after_one_that_broke_off_is_whole() {
        opened(10);
        ViewProcessor brokenOff = runs.start(new QueueView(), 2);
        await().until(() -> brokenOff.position() == runs.head());
        brokenOff.close();
        views.collection("queue_2").drop();

        completed(rebuild());

        assertThat(documents("queue")).hasSize(10);
    }

    @Test
    void a_rebuild_that_is_cancelled_leaves_nothing_and_the_live_view_as_it_was() {
        opened(10);
        log.announces(1);
        Rebuild rebuild = rebuild();
        await().until(() -> rebuild.progress().position() == 10);

        rebuild.cancel();

        assertThat(rebuild.progress().state()).isEqualTo(Rebuild.State.CANCELLED);
        assertThat(views.collections()).contains("queue_1").doesNotContain("queue_2");
        assertThat(tokensOf("queue_2")).isZero();
        runs.close();
        runs = node();
        assertThat(goneOnWith(rebuild, runs)).isEmpty();
        assertThat(documents("queue")).hasSize(10);
    }

    @Test
    void a_rebuild_that_its_node_left_goes_on_where_it_was_at_the_next_start() {
        opened(10);
        log.announces(1);
        Rebuild left = rebuild();
        await().until(() -> left.progress().position() == 10);
        runs.close();
        assertThat(left.progress().state()).isEqualTo(Rebuild.State.LEFT);
        assertThat(views.collections()).contains("queue_2");

        log.announces(0);
        log.opened("one-more", "cards", Priority.NORMAL, 0);
        runs = node();
        Rebuild goneOn = goneOnWith(left, runs).orElseThrow();

        completed(goneOn);
        assertThat(runs.live("queue").collection()).isEqualTo("queue_2");
        assertThat(documents("queue")).hasSize(11);
    }

    private static Optional<Rebuild> goneOnWith(Rebuild left, ViewRuns node) {
        Rebuilds rebuilds = new Rebuilds(node, Clock.systemUTC());
        rebuilds.goOn();
        return rebuilds.byId(left.progress().id());
    }

    @Test
    void a_view_of_another_log_is_built_anew() {
        opened(10);
        runs.close();
        log.close();
        log = new TestLog();
        log.opened("only", "cards", Priority.NORMAL, 0);
        runs = node();
        awaitViews();

        assertThat(documents("queue"))
                .extracting(document -> document.get("_id"))
                .containsExactly("only");
    }

    @Test
    void a_node_that_has_claimed_no_view_knows_how_far_they_are() {
        opened(10);
        try (ViewRuns second = node()) {
            await().until(() -> second.reached(10));
            log.opened("one-more", "cards", Priority.NORMAL, 0);
            await().until(() -> second.reached(11));
            // whoever has claimed a view stores its token a moment before it says so itself
            await().until(() -> runs.reached(11));
        }
    }

    @Test
    void a_node_follows_the_rebuild_of_another() {
        opened(10);
        try (ViewRuns second = node()) {
            completed(rebuild());
            await().until(() -> second.live("queue").collection().equals("queue_2"));
            await().until(() -> !views.collections().contains("queue_1"));
            log.opened("one-more", "cards", Priority.NORMAL, 0);
            await().until(() -> second.reached(11));
            assertThat(second.documents("queue").get().countDocuments()).isEqualTo(11);
        }
    }

    @Test
    void a_rebuild_ends_though_there_is_always_an_event_that_it_has_not_seen() throws Exception {
        opened(10);
        log.announces(1);

        Rebuild rebuild = rebuild();
        int more = openedWhile(rebuild, "more-");

        completed(rebuild);
        await().until(() -> runs.reached(10 + more));
        assertThat(documents("queue")).hasSize(10 + more);
    }

    @Test
    void who_reads_at_full_rate_while_a_view_is_rebuilt_sees_neither_a_gap_nor_a_step_back() throws Exception {
        opened(200);
        try (QueueReader reader = QueueReader.of(queue())) {
            for (int generation = 2; generation <= 4; generation++) {
                Rebuild rebuild = rebuild();
                openedWhile(rebuild, "while-" + generation + "-");
                completed(rebuild);
                reader.readsOn();
                assertThat(runs.live("queue").collection()).isEqualTo("queue_" + generation);
            }
            assertThat(reader.missed()).isEmpty();
        }
    }

    @Test
    void nodes_that_build_a_view_together_go_on_with_one_processor_each() {
        opened(10);
        log.announces(1);
        Rebuild first = rebuild();
        try (ViewRuns second = node()) {
            Rebuild joined = new Rebuilds(second, Clock.systemUTC()).start(new QueueView());
            assertThat(joined.progress().id()).isEqualTo(first.progress().id());

            log.announces(0);
            completed(first);
            completed(joined);

            await().until(() -> second.live("queue").collection().equals("queue_2"));
            assertThat(second.live("queue")).isSameAs(joined.processor());
            assertThat(runs.live("queue")).isSameAs(first.processor());
            runs.close();
            log.opened("one-more", "cards", Priority.NORMAL, 0);
            await().until(() -> second.reached(11));
            assertThat(second.documents("queue").get().countDocuments()).isEqualTo(11);
        }
    }

    @Test
    void a_rebuild_that_one_node_cancels_ends_on_all() {
        opened(10);
        log.announces(1);
        Rebuild first = rebuild();
        try (ViewRuns second = node()) {
            Rebuild joined = goneOnWith(first, second).orElseThrow();
            await().until(() -> first.progress().position() == 10);

            first.cancel();

            await().until(() -> joined.progress().state() == Rebuild.State.CANCELLED);
            assertThat(views.collections()).contains("queue_1").doesNotContain("queue_2");
            assertThat(tokensOf("queue_2")).isZero();
        }
    }

    private void opened(int cases) {
        for (int i = 0; i < cases; i++) log.opened("case-" + i, "cards", Priority.NORMAL, i);
        awaitViews();
    }

    /** Opens cases one by one for as long as the rebuild runs, and says how many. */
    private int openedWhile(Rebuild rebuild, String prefix) throws InterruptedException {
        int opened = 0;
        for (; rebuild.progress().state() == Rebuild.State.RUNNING && opened < 20_000; opened++) {
            log.opened(prefix + opened, "cards", Priority.NORMAL, opened);
            Thread.sleep(4);
        }
        return opened;
    }

    private Rebuild rebuild() {
        return new Rebuilds(runs, Clock.systemUTC()).start(new QueueView());
    }

    private static void completed(Rebuild rebuild) {
        await().untilAsserted(() -> assertThat(rebuild.progress().state()).isEqualTo(Rebuild.State.COMPLETED));
    }

    private long tokensOf(String processor) {
        return views.collection("trackingtokens").countDocuments(new Document("processorName", processor));
    }
}
