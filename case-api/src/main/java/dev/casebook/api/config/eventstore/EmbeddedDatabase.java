package dev.casebook.api.config.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in a file. Many small commits leave most of the file as pages that nothing refers to any more (an import of 25,000
 * incidents: 1.7 GB for 80 MB of data, rewritten in 2 s), so a file that is mostly that is rewritten when the service
 * ends. A kill in the middle leaves the file as it was.
 */
final class EmbeddedDatabase extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /**
     * Closed by the service, not by a shutdown hook of H2 that would come first. No trace file: it would hold statements
     * with personal data. The cache is in KiB.
     */
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE"
            + ";LOCK_TIMEOUT=10000;CACHE_SIZE=65536;TRACE_LEVEL_FILE=0";

    /** Written on commit, not half a second later: what was acknowledged survives a kill. */
    private static final String AT_ONCE = ";WRITE_DELAY=0";

    /** In milliseconds. Each write takes the whole path to every page that changed, so few large ones cost less. */
    private static final String LATE = ";WRITE_DELAY=2000";

    private static final long WORTHWHILE_BYTES = 256L << 20;
    private static final int WORTHWHILE_PERCENT = 40;

    /**
     * Opens it.
     *
     * @param late whether commits may be written some time later, for a service that waits for {@link LateWrites} before
     *     it acknowledges anything
     */
    EmbeddedDatabase(HikariConfig pool, Path file, boolean late) {
        super(inFile(pool, file, late));
    }

    private static HikariConfig inFile(HikariConfig pool, Path file, boolean late) {
        pool.setJdbcUrl("jdbc:h2:file:" + file + OPTIONS + (late ? LATE : AT_ONCE));
        pool.setUsername("casebook");
        pool.setPassword("");
        return pool;
    }

    /** Whether commits may be written some time later. */
    boolean writesLate() {
        return getJdbcUrl().endsWith(LATE);
    }

    @Override
    public void close() {
        if (!isClosed()) {
            compact();
        }
        super.close();
    }

    private void compact() {
        try (Connection connection = DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword());
                Statement statement = connection.createStatement()) {
            if (setting(statement, "info.FILE_SIZE") > WORTHWHILE_BYTES
                    && setting(statement, "info.CHUNKS_FILL_RATE") < WORTHWHILE_PERCENT) {
                statement.execute("SHUTDOWN COMPACT");
            }
        } catch (SQLException notNow) {
            LOG.warn("The database file could not be compacted; it stays as it is ({})", notNow.getSQLState());
        }
    }

    private static long setting(Statement statement, String name) throws SQLException {
        try (ResultSet value = statement.executeQuery(
                "select setting_value from information_schema.settings where setting_name = '" + name + "'")) {
            return value.next() ? value.getLong(1) : 0;
        }
    }
}
