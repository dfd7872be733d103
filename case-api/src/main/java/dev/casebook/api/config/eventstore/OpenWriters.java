package dev.casebook.api.config.eventstore;

import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database for transactions that have written and are still open. */
public final class OpenWriters {

    private static final String ON_POSTGRESQL = "select exists (select 1 from pg_stat_activity"
            + " where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()"
            + " and xact_start < clock_timestamp() - cast(? as bigint) * interval '1 millisecond')";

    private static final String ON_H2 = "select exists (select 1 from information_schema.sessions"
            + " where contains_uncommitted and session_id <> session_id()) and cast(? as bigint) >= 0";

    private final JdbcClient database;
    private final String question;

    OpenWriters(JdbcClient database, String product) {
        this.database = database;
        this.question = product.toLowerCase(Locale.ROOT).contains("postgresql") ? ON_POSTGRESQL : ON_H2;
    }

    /** Whether there may be one that began at least so long ago; where the database cannot tell, whether there is any. */
    public boolean anyOlderThan(Duration age) {
        return database.sql(question).param(age.toMillis()).query(Boolean.class).single();
    }
}
