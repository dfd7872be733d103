package dev.casebook.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.replay.fold.ShippedFolds;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseStarted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is asked about begins after the third of five events: those before say only how things stood. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AfterAPositionTest {

    private static final long AFTER = 3;

    private static final List<LoggedEvent> LOG = List.of(
            event(1, new CaseStarted("one", null, at(9))),
            event(2, new CaseResolved("one", "c", Resolution.SOLVED, "done", at(11))),
            event(3, new CaseStarted("two", null, at(10))),
            event(4, new CaseReopened("one", "c", "again", Cause.COMMAND, at(12))),
            event(5, new CaseResolved("two", "c", Resolution.SOLVED, "done", at(13))));

    private static Instant at(int hour) {
        return Instant.parse("2026-01-05T%02d:00:00Z".formatted(hour));
    }

    private static LoggedEvent event(long position, CaseEvent payload) {
        return new LoggedEvent(
                position,
                "e" + position,
                "SupportCase",
                payload.caseId(),
                position,
                payload.getClass().getSimpleName(),
                "1",
                payload.occurredAt(),
                Map.of(),
                payload);
    }

    @Test
    void the_backlog_counts_nobody_who_came_or_went_before_but_knows_who_was_there() {
        assertThat(rows("backlog-by-hour")).containsExactly(List.of(at(12), 1L, 0L, 2L), List.of(at(13), 0L, 1L, 1L));
    }

    @Test
    void a_stay_counts_where_it_ends_later() {
        assertThat(rows("time-in-status"))
                .containsExactly(List.of("OPEN", 2L, 2L, 14_400L), List.of("RESOLVED", 1L, 1L, 3_600L));
    }

    private static List<List<@Nullable Object>> rows(String fold) {
        EventSource source = new EventSource() {
            @Override
            public long head() {
                return LOG.size();
            }

            @Override
            public List<LoggedEvent> read(long after, long upTo) {
                return LOG.subList((int) after, (int) upTo);
            }
        };
        Replay.Watcher nobody = new Replay.Watcher() {
            @Override
            public void begins(long position, long events) {}

            @Override
            public void reached(long position, long events) {}
        };
        return new Replay(source, nobody, Checkpoints.in(null, Clock.systemUTC()))
                .of(
                        ShippedFolds.named(fold).orElseThrow(),
                        new Question(AFTER, LOG.size(), new Range(Instant.MIN, Instant.MAX)))
                .orElseThrow()
                .rows();
    }
}
