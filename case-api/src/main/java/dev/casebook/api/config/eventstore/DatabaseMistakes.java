package dev.casebook.api.config.eventstore;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.casebook.api.config.settings.SettingMistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What is wrong where the database of the log cannot be opened, in the operator's words. */
final class DatabaseMistakes {

    private static final String URL = "casebook.events.url";

    private DatabaseMistakes() {}

    /** Refuses a URL that no driver can read. */
    static void checkUrl(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException unreadable) {
            throw new SettingMistake(
                    URL, "is no JDBC URL that can be read; write it like jdbc:postgresql://localhost:5432/casebook");
        }
    }

    /** Refuses a file that is there but cannot be written: H2 would open it for reading. */
    static void checkFile(Path file) {
        if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
            throw new SettingMistake("casebook.data", file + " cannot be written; see to its owner and permissions");
        }
    }

    static SettingMistake ofFile(Path file, PoolInitializationException failure) {
        return new SettingMistake(
                "casebook.data",
                file + " cannot be opened (" + stateOf(failure)
                        + "): it is damaged or not the event store of Casebook; put a backup in its place, or give"
                        + " another directory");
    }

    static SettingMistake ofServer(PoolInitializationException failure) {
        String state = stateOf(failure);
        if (state.startsWith("28")) {
            return new SettingMistake(
                    URL,
                    "the database refuses the user; correct casebook.events.username and casebook.events.password");
        }
        return new SettingMistake(
                URL,
                state.equals("3D000")
                        ? "there is no such database; create it or correct the URL"
                        : "the database does not answer; start it or correct the URL");
    }

    private static String stateOf(PoolInitializationException failure) {
        return failure.getCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    }
}
