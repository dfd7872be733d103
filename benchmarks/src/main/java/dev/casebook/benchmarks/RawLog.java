package dev.casebook.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The same rows into the same table by plain JDBC: the most that the database can do. */
final class RawLog {

    private static final String INSERT = """
            insert into domain_event (event_id, aggregate_id, sequence_number, aggregate_type, recorded_at,
                payload_type, payload_revision, payload, metadata) values (?, ?, ?, 'SupportCase', ?, 'NoteAdded', '1', ?, ?)""";

    private final DataSource database;
    private final String payload;
    private final String metadata;
    private final AtomicLong sequence = new AtomicLong();
    private final String aggregate = UUID.randomUUID().toString();

    /** Takes the texts of its rows from a note that the product recorded. */
    RawLog(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet note = statement.executeQuery(
                        "select payload, metadata from domain_event where payload_type = 'NoteAdded' limit 1")) {
            note.next();
            payload = note.getString(1);
            metadata = note.getString(2);
        }
    }

    /** One transaction of so many rows. */
    void append(int rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int row = 0; row < rows; row++) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, aggregate);
                insert.setLong(3, sequence.incrementAndGet());
                insert.setString(4, Instant.now().toString());
                insert.setString(5, payload);
                insert.setString(6, metadata);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Reads all rows in order; says how many. */
    long scan() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(
                    "select global_index, aggregate_id, payload, metadata from domain_event order by global_index")) {
                select.setFetchSize(1_000);
                long rows = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows += row.getString(3).isEmpty() ? 0 : 1;
                    }
                }
                return rows;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
