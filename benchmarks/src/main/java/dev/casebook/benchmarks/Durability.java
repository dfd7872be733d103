package dev.casebook.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a database says of itself: its version, and what a commit waits for. */
final class Durability {

    private static final List<String> OF_POSTGRESQL =
            List.of("fsync", "synchronous_commit", "wal_sync_method", "shared_buffers", "max_wal_size");

    private Durability() {}

    /** Name, version and settings in one line. */
    static String of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String product = connection.getMetaData().getDatabaseProductName();
            String version = connection.getMetaData().getDatabaseProductVersion();
            return product + " " + version + ", " + (product.equals("H2") ? ofH2(statement) : ofPostgresql(statement));
        }
    }

    private static String ofPostgresql(Statement statement) throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String name : OF_POSTGRESQL) {
            settings.add(name + " " + first(statement, "show " + name));
        }
        return String.join(", ", settings);
    }

    private static String ofH2(Statement statement) throws SQLException {
        return "a file, WRITE_DELAY "
                + first(
                        statement,
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                + " ms (0: written on each commit), not synced to disk";
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet value = statement.executeQuery(query)) {
            return value.next() ? value.getString(1) : "unknown";
        }
    }
}
