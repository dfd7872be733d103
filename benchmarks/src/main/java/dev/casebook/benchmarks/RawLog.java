package dev.casebook.benchmarks;

import dev.casebook.api.command.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The same rows into the same table by plain JDBC: the most that the database can do. They are of a case that was never
 * opened, so the log is one of its own that nothing follows.
 */
final class RawLog implements AutoCloseable {

    private static final String INSERT = """
            insert into domain_event (event_id, aggregate_id, sequence_number, aggregate_type, recorded_at,
                payload_type, payload_revision, payload, metadata) values (?, ?, ?, 'SupportCase', ?, 'NoteAdded', '1', ?, ?)""";

    private final Service service;
    private final DataSource database;
    private final int eventsOfAnOpening;
    private final String payload;
    private final String metadata;
    private final AtomicLong sequence = new AtomicLong();
    private final String aggregate = UUID.randomUUID().toString();

    /** Takes the texts of its rows from a note that the product recorded. */
    private RawLog(Service service) throws SQLException {
        this.service = service;
        database = service.bean(DataSource.class);
        CasesInProcess cases = new CasesInProcess(service);
        Outcome<String> opened = cases.opening(0);
        eventsOfAnOpening = opened.events();
        cases.note(opened.result());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet note = statement.executeQuery(
                        "select payload, metadata from domain_event where payload_type = 'NoteAdded'")) {
            note.next();
            payload = note.getString(1);
            metadata = note.getString(2);
        }
    }

    /** A new one, in a store that the product opened and whose processors are stopped. */
    static RawLog in(Stores stores) throws SQLException {
        Service service = new Service(stores.settings());
        service.stopProcessors();
        return new RawLog(service);
    }

    /** How many events the opening of a case records. */
    int eventsOfAnOpening() {
        return eventsOfAnOpening;
    }

    /** Measures transactions of so many rows. */
    Figure rate(String part, Plan plan, int rows, int callers) {
        String what = "raw JDBC, " + rows + (rows == 1 ? " row" : " rows") + " a transaction";
        return new Figure(part, what + Load.by(callers), "/s", Load.rates(plan, callers, caller -> append(rows)));
    }

    /** One transaction of so many rows. */
    void append(int rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int row = 0; row < rows; row++) {
                fill(insert);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** One row by a statement that commits by itself. */
    void appendAlone() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            fill(insert);
            insert.executeUpdate();
        }
    }

    private void fill(PreparedStatement insert) throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, aggregate);
        insert.setLong(3, sequence.incrementAndGet());
        insert.setString(4, Instant.now().toString());
        insert.setString(5, payload);
        insert.setString(6, metadata);
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

    @Override
    public void close() {
        service.close();
    }
}
