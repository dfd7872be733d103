package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import dev.casebook.projections.slaboard.BoardGroup;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.slaboard.BoardQueries;
import dev.casebook.projections.targets.MetricReport;
import dev.casebook.projections.targets.ReportQueries;
import dev.casebook.projections.targets.TargetFilter;
import dev.casebook.projections.targets.TargetQueries;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What views promise on every document server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ViewsContract extends RunningViews {

    private static final QueueFilter EVERYTHING = new QueueFilter(null, Map.of());

    @Test
    void the_queue_shows_open_cases_most_urgent_first() {
        log.opened("later", "cards", Priority.NORMAL, 0);
        log.dueAt("later", 90);
        log.opened("no-promise", "cards", Priority.URGENT, 1);
        log.opened("late", "cards", Priority.LOW, 2);
        log.dueAt("late", 30);
        log.breached("late", 30);
        log.opened("soon", "cards", Priority.LOW, 3);
        log.dueAt("soon", 60);
        log.opened("soon-and-urgent", "cards", Priority.URGENT, 4);
        log.dueAt("soon-and-urgent", 60);
        log.opened("done", "cards", Priority.URGENT, 5);
        log.closed("done", 6);
        awaitViews();

        assertThat(ids(queue().page(EVERYTHING, QueueSort.URGENCY, null, 50).cases()))
                .containsExactly("late", "soon-and-urgent", "soon", "later", "no-promise");
    }

    @ParameterizedTest
    @EnumSource
    void pages_meet_without_gap_or_overlap(QueueSort sort) {
        for (int i = 0; i < 25; i++) {
            String id = "case-%02d".formatted(i);
            log.opened(id, "cards", Priority.values()[i % 4], i % 3);
            log.dueAt(id, 60 + i % 5);
        }
        awaitViews();

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<CaseSummary> page = queue().page(EVERYTHING, sort, cursor, 10).cases();
            seen.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(ids(queue().page(EVERYTHING, sort, null, 500).cases()));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> queue().page(EVERYTHING, QueueSort.URGENCY, "bm9uZQ", 10))
                .isInstanceOf(Keyset.BadCursor.class);
    }

    @Test
    void a_queue_is_filtered_and_counted() {
        log.opened("a", "cards", Priority.HIGH, 0);
        log.opened("b", "cards", Priority.LOW, 1);
        log.assigned("b", "cards", "li.na", 2);
        log.opened("c", "fraud", Priority.HIGH, 3);
        awaitViews();

        assertThat(ids(filtered("cards", Map.of()))).containsExactlyInAnyOrder("a", "b");
        assertThat(ids(filtered(null, Map.of("priority", List.of("HIGH"))))).containsExactlyInAnyOrder("a", "c");
        assertThat(ids(filtered(null, Map.of("agent", List.of("li.na"))))).containsExactly("b");
        assertThat(ids(filtered(null, Map.of("priority", List.of("LOW", "HIGH"), "tags", List.of("vip")))))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ids(filtered(null, Map.of("tags", List.of("none"))))).isEmpty();
        assertThat(counts("cards", Map.of())).containsExactlyEntriesOf(counted(2, 0, 0));
        assertThat(counts(null, Map.of("priority", List.of("HIGH")))).containsExactlyEntriesOf(counted(3, 0, 0));
        assertThat(counts("nobody", Map.of())).containsExactlyEntriesOf(counted(0, 0, 0));
    }

    @Test
    void the_board_counts_open_cases_by_how_they_stand() {
        log.opened("late", "cards", Priority.NORMAL, 0);
        log.dueAt("late", 30);
        log.breached("late", 30);
        log.opened("well", "cards", Priority.NORMAL, 0);
        log.dueAt("well", 60);
        log.opened("none", "fraud", Priority.NORMAL, 0);
        log.opened("done", "fraud", Priority.NORMAL, 0);
        log.closed("done", 1);
        awaitViews();

        assertThat(new BoardQueries(runs.documents("slaboard")).groups(BoardGrouping.TEAM))
                .containsExactly(
                        new BoardGroup("cards", 2, 1, 0, 1, 0, 0, TestLog.at(30)),
                        new BoardGroup("fraud", 1, 0, 0, 0, 0, 1, null));
    }

    @Test
    void targets_are_listed_by_due_time() {
        log.opened("a", "cards", Priority.NORMAL, 0);
        log.dueAt("a", 90);
        log.opened("b", "cards", Priority.NORMAL, 0);
        log.dueAt("b", 60);
        log.opened("c", "cards", Priority.NORMAL, 0);
        log.dueAt("c", 30);
        log.breached("c", 30);
        awaitViews();
        var targets = new TargetQueries(runs.parts("targets"));

        assertThat(targets.page(new TargetFilter(Map.of(), null, null), null, 50)
                        .items())
                .extracting(TargetQueries.CaseTarget::caseId)
                .containsExactly("c", "b", "a");
        assertThat(targets.page(new TargetFilter(Map.of("state", List.of("RUNNING")), null, micros(90)), null, 50)
                        .items())
                .extracting(TargetQueries.CaseTarget::caseId)
                .containsExactly("b");
    }

    @Test
    void a_report_counts_what_ended_in_a_time_by_what_the_case_was_then() {
        for (int minute = 1; minute <= 20; minute++) {
            String id = "kept-" + minute;
            log.opened(id, "cards", Priority.NORMAL, 0);
            log.dueAt(id, 60);
            log.met(id, minute);
            log.assigned(id, "elsewhere", "li.na", 30);
        }
        late("late", "cards");
        late("excused", "cards");
        log.excused("excused", 90);
        late("nobodys", null);
        log.opened("running", "cards", Priority.NORMAL, 0);
        log.dueAt("running", 60);
        awaitViews();

        List<ReportQueries.Group> hour = report("team", micros(11), micros(61));

        assertThat(hour).extracting(ReportQueries.Group::key).containsExactly("cards", null);
        assertThat(hour.get(0).metrics())
                .containsExactly(new MetricReport(
                        Metric.RESOLUTION,
                        10,
                        2,
                        1,
                        10 / 12.0,
                        10 / 11.0,
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(90),
                        Duration.ofMinutes(90)));
        assertThat(hour.get(1).metrics().get(0).complianceNet()).isZero();
        assertThat(report("agent", null, null)).hasSize(1);
        assertThat(report("priority", null, micros(11)).get(0).metrics().get(0).met())
                .isEqualTo(10);
        assertThat(report("team", micros(61), null)).isEmpty();
    }

    private void late(String id, String team) {
        log.opened(id, team, Priority.NORMAL, 0);
        log.dueAt(id, 60);
        log.breached(id, 60);
        log.satisfied(id, 90);
    }

    private List<ReportQueries.Group> report(String groupedBy, Long from, Long to) {
        return new ReportQueries(runs.parts("targets")).groups(groupedBy, from, to);
    }

    private Map<String, Integer> counts(String team, Map<String, List<String>> anyOf) {
        return queue().page(new QueueFilter(team, anyOf), QueueSort.URGENCY, null, 1)
                .counts();
    }

    private static Map<String, Integer> counted(int fresh, int open, int pending) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("NEW", fresh);
        counts.put("OPEN", open);
        counts.put("PENDING", pending);
        return counts;
    }

    private Page<CaseSummary> filtered(String team, Map<String, List<String>> anyOf) {
        return queue().page(new QueueFilter(team, anyOf), QueueSort.URGENCY, null, 50)
                .cases();
    }

    private static List<String> ids(Page<CaseSummary> page) {
        return page.items().stream().map(CaseSummary::id).toList();
    }

    private static long micros(int minute) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, TestLog.at(minute));
    }
}
