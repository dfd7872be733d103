package dev.casebook.api.log;

import dev.casebook.api.config.eventstore.OpenWriters;
import dev.casebook.projections.InstantText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows up to which position the log is settled: nothing will ever appear at or below it any more. A transaction takes
 * its positions before it commits, so a later one can be visible while an earlier one is still to come. A missing
 * position is given up when every transaction that could have taken it is over, or when what follows it is older than
 * any transaction may become.
 */
@Component
class SettledPositions {

    /** Twice as long as a transaction may last. */
    static final Duration GAP_TIMEOUT = Duration.ofSeconds(60);

    /** Between taking a position and showing up as a writer, a transaction needs far less. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int CHUNK = 10_000;

    private final JdbcClient database;
    private final OpenWriters writers;
    private final Clock clock;
    private long settled = -1;
    private Horizon horizon = Horizon.NONE;

    SettledPositions(JdbcClient database, OpenWriters writers, Clock clock) {
        this.database = database;
        this.writers = writers;
        this.clock = clock;
    }

    /** Looks how far the log is settled now; never steps back. */
    synchronized long upTo() {
        if (settled < 0) {
            settled = latestOld();
        }
        Instant now = clock.instant();
        long given = givenUpTo(now);
        boolean free = true;
        for (List<Row> rows = rowsAfter(settled); free && !rows.isEmpty(); rows = rowsAfter(settled)) {
            free = advance(rows, given, now);
        }
        if (free || given > 0) {
            horizon = Horizon.NONE;
        }
        if (!free && horizon.position() == 0) {
            horizon = new Horizon(head(), now);
        }
        return settled;
    }

    /** The greatest position that can be seen, 0 for an empty log. */
    long head() {
        return database.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    /** Up to where missing positions will stay missing, since all that was open when they were missed is over. */
    private long givenUpTo(Instant now) {
        Duration since = Duration.between(horizon.seenAt(), now);
        boolean over = horizon.position() > 0 && since.compareTo(PATIENCE) > 0 && !writers.anyOlderThan(since);
        return over ? horizon.position() : 0;
    }

    private boolean advance(List<Row> rows, long given, Instant now) {
        for (Row row : rows) {
            boolean gap = row.position() != settled + 1;
            if (gap && row.position() > given && !row.recordedAt().isBefore(now.minus(GAP_TIMEOUT))) {
                return false;
            }
            settled = row.position();
        }
        return true;
    }

    private List<Row> rowsAfter(long position) {
        return database.sql(
                        "select global_index, recorded_at from domain_event where global_index > ? order by global_index limit "
                                + CHUNK)
                .param(position)
                .query((row, number) -> new Row(row.getLong(1), row.getString(2)))
                .list();
    }

    /** The greatest position that is so old that nothing below it can be missing. */
    private long latestOld() {
        Instant old = clock.instant().minus(GAP_TIMEOUT);
        for (long below = Long.MAX_VALUE; ; ) {
            List<Row> rows = database.sql(
                            "select global_index, recorded_at from domain_event where global_index < ? order by global_index desc limit "
                                    + CHUNK)
                    .param(below)
                    .query((row, number) -> new Row(row.getLong(1), row.getString(2)))
                    .list();
            for (Row row : rows) {
                if (row.recordedAt().isBefore(old)) {
                    return row.position();
                }
            }
            if (rows.size() < CHUNK) {
                return 0;
            }
            below = rows.get(rows.size() - 1).position();
        }
    }

    private record Row(long position, String time) {

        Instant recordedAt() {
            return InstantText.read(time);
        }
    }

    /** What could be seen when a position was first missed: whatever is missing below it had been taken by then. */
    private record Horizon(long position, Instant seenAt) {

        static final Horizon NONE = new Horizon(0, Instant.EPOCH);
    }
}
