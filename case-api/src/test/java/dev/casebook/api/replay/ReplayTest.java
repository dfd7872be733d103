package dev.casebook.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.replay.fold.ShippedFolds;
import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Rows;
import dev.casebook.domain.replay.Table;
import dev.casebook.domain.supportcase.event.CaseStarted;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over a log of 20,000 events of 500 cases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayTest {

    private static final long HEAD = 20_000;
    private static final FoldCode<?> FOLD = ShippedFolds.named("events-by-day").orElseThrow();

    private static final EventSource LOG = new EventSource() {
        @Override
        public long head() {
            return HEAD;
        }

        @Override
        public List<LoggedEvent> read(long after, long upTo) {
            return LongStream.rangeClosed(after + 1, upTo)
                    .mapToObj(ReplayTest::event)
                    .toList();
        }
    };

    private static LoggedEvent event(long position) {
        String id = "case-" + position % 500;
        Instant at = Instant.parse("2026-01-05T00:00:00Z").plusSeconds(position * 60);
        Object payload = new CaseStarted(id, null, at);
        return new LoggedEvent(
                position, "e" + position, "SupportCase", id, position / 500, "CaseStarted", "1", at, Map.of(), payload);
    }

    private static final class Stopping implements Replay.Watcher {

        private final AtomicReference<Replay> replay = new AtomicReference<>();
        private final long at;
        private long begun = -1;
        private long reached;

        Stopping(long at) {
            this.at = at;
        }

        @Override
        public void begins(long position, long events) {
            begun = position;
        }

        @Override
        public void reached(long position, long events) {
            reached = position;
            if (position >= at) {
                replay.get().stop();
            }
        }
    }

    private static Optional<Table> run(Stopping watcher, Path checkpoint) {
        Replay replay = new Replay(LOG, watcher, Checkpoints.in(checkpoint, Clock.systemUTC()));
        watcher.replay.set(replay);
        return replay.of(FOLD, new Question(0, HEAD, new Range(Instant.MIN, Instant.MAX)));
    }

    /** Two subjects of different shares, each with a sum that is only just one. */
    private static final class TooMuch implements EventFold<String> {

        private static final String OTHER = IntStream.range(1, 500)
                .mapToObj(number -> "case-" + number)
                .filter(subject -> Share.of(subject) != Share.of("case-0"))
                .findFirst()
                .orElseThrow();

        @Override
        public List<Column> columns() {
            return List.of(Column.sum("much"));
        }

        @Override
        public String begin() {
            return "";
        }

        @Override
        public String apply(String state, FoldedEvent event) {
            return event.subject();
        }

        @Override
        public void end(String subject, Range range, Rows rows) {
            rows.add(subject.equals("case-0") || subject.equals(OTHER) ? Long.MAX_VALUE : 0L);
        }
    }

    @Test
    void a_sum_that_gets_too_large_is_told_as_a_failure_of_the_fold() {
        Replay replay = new Replay(LOG, new Stopping(Long.MAX_VALUE), Checkpoints.in(null, Clock.systemUTC()));
        FoldCode<String> code = new FoldCode<>("TooMuch", "1", false, TooMuch::new);
        assertThatThrownBy(() -> replay.of(code, new Question(0, HEAD, new Range(Instant.MIN, Instant.MAX))))
                .isInstanceOf(FoldFailed.class)
                .hasMessageContaining("TooMuch failed at the end: it threw java.lang.ArithmeticException");
    }

    @Test
    void a_run_that_was_stopped_goes_on_where_it_stopped_to_the_same_table(@TempDir Path home) {
        Path checkpoint = home.resolve("checkpoint");
        Stopping first = new Stopping(1);
        assertThat(run(first, checkpoint)).isEmpty();
        assertThat(first.reached).isBetween(1L, HEAD - 1);

        Stopping second = new Stopping(Long.MAX_VALUE);
        Optional<Table> resumed = run(second, checkpoint);

        assertThat(second.begun).isEqualTo(first.reached);
        assertThat(resumed).isEqualTo(run(new Stopping(Long.MAX_VALUE), home.resolve("other")));
        assertThat(resumed.orElseThrow().rows())
                .hasSize(14)
                .first()
                .isEqualTo(List.of("2026-01-05", "CaseStarted", 1_439L));
    }
}
