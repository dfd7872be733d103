package dev.casebook.api.cli;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.proof.StoreCheck;
import dev.casebook.domain.history.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The store that the settings name, to be read beside a running server where it is a PostgreSQL; the default store is a
 * file that only one process can open.
 *
 * @param data the data directory
 * @param url the database, or null for the default one
 * @param user who reads it, or null
 * @param password of whom, or null
 */
record StoreOfSettings(
        Path data,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {

    private static final String IN_FILE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE;ACCESS_MODE_DATA=r" + ";TRACE_LEVEL_FILE=0";

    static StoreOfSettings of(Settings settings) {
        return new StoreOfSettings(
                Path.of(settings.value("casebook.data").orElse("./data")),
                settings.value("casebook.events.url").orElse(null),
                settings.value("casebook.events.username").orElse(null),
                settings.value("casebook.events.password").orElse(null));
    }

    Verdict check(StoreCheck.Trust trust, StoreCheck.Progress progress) throws IOException {
        if (!Files.exists(data.resolve("proofs").resolve("heads.ndjson"))) {
            throw new SettingMistake("casebook.data", data + " has no signed heads; give the directory of the server");
        }
        if (url != null) {
            return check(url, user, password, trust, progress);
        }
        try (DataDirectory held = DataDirectory.hold(data)) {
            String file = "jdbc:h2:file:" + held.path().resolve("events") + IN_FILE;
            return check(file, "casebook", "", trust, progress);
        }
    }

    private Verdict check(
            String from,
            @Nullable String as,
            @Nullable String secret,
            StoreCheck.Trust trust,
            StoreCheck.Progress progress)
            throws IOException {
        SingleConnectionDataSource connection = new SingleConnectionDataSource();
        connection.setUrl(from);
        connection.setUsername(as);
        connection.setPassword(secret);
        connection.setSuppressClose(true);
        try {
            return new StoreCheck(data, JdbcClient.create(connection), trust).run(progress);
        } catch (CannotGetJdbcConnectionException unreachable) {
            throw new SettingMistake("casebook.events.url", "the store cannot be opened; is it running, is it let in?");
        } catch (DataAccessException unreadable) {
            throw new SettingMistake(
                    "casebook.events.url",
                    "the log cannot be read there; is it the store of a Casebook, is it running?");
        } finally {
            connection.destroy();
        }
    }

    @Override
    public String toString() {
        return "StoreOfSettings[" + data + "]";
    }
}
