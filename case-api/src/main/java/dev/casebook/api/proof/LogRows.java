package dev.casebook.api.proof;

import dev.casebook.domain.history.SealedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of the log as they are stored, neither upcast nor understood. */
@Component
class LogRows {

    static final int CHUNK = 2_000;

    /** Where to begin to meet every row: the log itself begins at 1, but a row that a forger put below is a row. */
    static final long BEFORE_ALL = Long.MIN_VALUE;

    private static final String SELECT = "select global_index, event_id, aggregate_type, aggregate_id, sequence_number,"
            + " recorded_at, payload_type, payload_revision, payload, metadata from domain_event where ";

    private final JdbcClient database;

    LogRows(JdbcClient database) {
        this.database = database;
    }

    /** The next rows by position, at most {@link #CHUNK}; none where the end is reached. */
    List<SealedEvent> between(long after, long upTo) {
        String least = after == BEFORE_ALL ? "global_index >= ?" : "global_index > ?";
        return database.sql(SELECT + least + " and global_index <= ? order by global_index limit " + CHUNK)
                .param(after)
                .param(upTo)
                .query(LogRows::row)
                .list();
    }

    /** The position after which the next rows come. That is never {@link #BEFORE_ALL}, where a row may stand too. */
    static long lastOf(List<SealedEvent> rows) {
        return Math.max(BEFORE_ALL + 1, rows.get(rows.size() - 1).position());
    }

    /** The rows of some aggregates up to a position, in its order. */
    List<SealedEvent> of(Collection<String> aggregates, long upTo) {
        return database.sql(SELECT + "aggregate_id in (:ids) and global_index <= :upTo order by global_index")
                .param("ids", aggregates)
                .param("upTo", upTo)
                .query(LogRows::row)
                .list();
    }

    private static SealedEvent row(ResultSet row, int number) throws SQLException {
        return new SealedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                textOf(row, 9),
                textOf(row, 10));
    }

    /** No text is another text than the one that was there, also where a forger did away with the constraint. */
    private static String textOf(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
