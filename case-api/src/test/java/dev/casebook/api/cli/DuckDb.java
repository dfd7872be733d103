package dev.casebook.api.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads files as an analyst would, with a database that has nothing of ours. */
final class DuckDb {

    private DuckDb() {}

    /** The rows of a query, columns separated by commas, absent values empty, instants as we write them. */
    static List<String> rows(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        values.add(row.getString(column) == null ? "" : row.getString(column));
                    }
                    rows.add(String.join(",", values));
                }
            }
            return rows;
        }
    }

    /** The names of the columns that a query has. */
    static List<String> columns(String query) throws SQLException {
        return rows("select column_name from (describe " + query + ")");
    }
}
