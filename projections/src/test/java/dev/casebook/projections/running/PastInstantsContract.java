package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.asof.AsOfQueries;
import dev.casebook.projections.asof.Moment;
import dev.casebook.projections.asof.RandomHistories;
import dev.casebook.projections.asof.SlowFold;
import dev.casebook.projections.asof.SlowFold.Logged;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.targets.TargetFilter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What past instants promise on every document server: what a slow fold of the log says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class PastInstantsContract extends RunningViews {

    private static final TargetFilter ALL = new TargetFilter(Map.of(), null, null);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_pair_of_instants_answers_as_a_slow_fold_of_the_log_does(long seed) {
        RandomHistories histories = new RandomHistories(seed);
        Map<String, List<Logged>> cases = histories.cases(60);
        tell(cases, new Random(seed));
        awaitViews();
        SlowFold slow = new SlowFold(cases);

        for (int i = 0; i < 25; i++) {
            Moment moment = new Moment(histories.instant(), i % 3 == 0 ? null : histories.instant());
            assertThat(pages(cursor -> queue(moment, "team-1", cursor)))
                    .as("team-1 at %s", moment)
                    .isEqualTo(slow.queue(moment, "team-1"));
            assertThat(pages(cursor -> queue(moment, null, cursor)))
                    .as("every team at %s", moment)
                    .isEqualTo(slow.queue(moment, null));
            assertThat(past().board(moment, BoardGrouping.TEAM))
                    .as("board at %s", moment)
                    .isEqualTo(slow.board(moment));
            assertThat(pages(cursor -> past().targets(moment, ALL, cursor, 7)))
                    .as("targets at %s", moment)
                    .isEqualTo(slow.targets(moment));
        }
    }

    /** Cases are told of among one another, and each in the order of its history. */
    private void tell(Map<String, List<Logged>> cases, Random random) {
        List<List<Logged>> untold = new ArrayList<>(
                cases.values().stream().<List<Logged>>map(ArrayList::new).toList());
        while (!untold.isEmpty()) {
            List<Logged> one = untold.get(random.nextInt(untold.size()));
            Logged next = one.remove(0);
            log.append(next.event(), next.recordedAt());
            untold.removeIf(List::isEmpty);
        }
    }

    @Test
    void a_queue_stands_in_the_order_and_with_the_counts_of_then() {
        log.opened("late-then", "cards", Priority.LOW, 0);
        log.dueAt("late-then", 30);
        log.opened("urgent", "cards", Priority.URGENT, 1);
        log.dueAt("urgent", 29);
        log.breached("late-then", 30);
        log.closed("late-then", 90);
        log.assigned("urgent", "fraud", "li.na", 95);
        awaitViews();

        assertThat(ids(minute(30))).containsExactly("urgent", "late-then");
        assertThat(ids(minute(31))).containsExactly("late-then", "urgent");
        assertThat(ids(minute(90))).containsExactly("urgent");
        assertThat(ids(minute(95))).isEmpty();
        assertThat(past().counts(minute(31), "cards")).containsEntry("NEW", 2).containsEntry("OPEN", 0);
        assertThat(past().counts(minute(-1), "cards")).containsEntry("NEW", 0);
    }

    @Test
    void a_past_queue_is_filtered_as_a_present_one_is() {
        log.opened("a", "cards", Priority.HIGH, 0);
        log.opened("b", "cards", Priority.LOW, 1);
        log.assigned("b", "cards", "li.na", 2);
        awaitViews();

        assertThat(filtered(Map.of("agent", List.of("li.na")), 1)).isEmpty();
        assertThat(filtered(Map.of("agent", List.of("li.na")), 2)).containsExactly("b");
        assertThat(filtered(Map.of("priority", List.of("HIGH"), "tags", List.of("vip")), 2))
                .containsExactly("a");
    }

    @Test
    void a_cursor_of_another_list_is_refused_at_a_past_instant_too() {
        assertThatThrownBy(() -> queue(minute(0), "cards", "bm9uZQ")).isInstanceOf(Keyset.BadCursor.class);
    }

    @Test
    void a_rebuild_comes_to_the_same_versions() {
        tell(new RandomHistories(4).cases(20), new Random(4));
        awaitViews();
        List<Document> before = versions();

        Rebuild again =
                new Rebuilds(runs, Clock.systemUTC()).start(runs.view("asof").orElseThrow());
        await().until(() -> again.progress().state() == Rebuild.State.COMPLETED);

        assertThat(versions()).isEqualTo(before);
    }

    private List<Document> versions() {
        List<Document> versions =
                runs.parts("asof").get().find().sort(new Document("_id", 1)).into(new ArrayList<>());
        versions.removeIf(version -> version.getList("nodes", Long.class, List.of())
                        .isEmpty()
                && version.getList("promiseNodes", Long.class, List.of()).isEmpty());
        versions.forEach(version -> version.remove("sequence"));
        return versions;
    }

    private List<String> filtered(Map<String, List<String>> anyOf, int minute) {
        return past()
                .queue(minute(minute), new QueueFilter("cards", anyOf), QueueSort.URGENCY, null, 50)
                .items()
                .stream()
                .map(CaseSummary::id)
                .toList();
    }

    private List<String> ids(Moment moment) {
        return queue(moment, "cards", null).items().stream()
                .map(CaseSummary::id)
                .toList();
    }

    private static Moment minute(int minute) {
        return new Moment(TestLog.at(minute), null);
    }

    private Page<CaseSummary> queue(Moment moment, String team, String cursor) {
        return past().queue(moment, new QueueFilter(team, Map.of()), QueueSort.URGENCY, cursor, 7);
    }

    AsOfQueries past() {
        return views.isEmbedded()
                ? AsOfQueries.ofTimelines(runs.documents("asof"))
                : AsOfQueries.ofVersions(runs.documents("asof"), runs.parts("asof"));
    }

    private static <T> List<T> pages(Function<String, Page<T>> read) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = read.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
