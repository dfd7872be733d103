package dev.casebook.api.command;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Positions in the log, read in the running transaction. */
public final class LogPositions {

    private final JdbcClient jdbc;

    /** Positions of the log in this database. */
    public LogPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the newest event of any of these aggregates; 0 where there is none. */
    long reachedBy(Set<String> aggregates) {
        return aggregates.stream().mapToLong(this::reachedBy).max().orElse(0);
    }

    private long reachedBy(String aggregate) {
        return jdbc.sql("""
                        SELECT globalindex FROM domainevententry WHERE aggregateidentifier = ?
                        ORDER BY sequencenumber DESC LIMIT 1""").param(aggregate).query(Long.class).optional().orElse(0L);
    }
}
