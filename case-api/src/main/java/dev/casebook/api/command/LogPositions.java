package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The position of the log that a transaction has reached. */
@Component
class LogPositions {

    private final JdbcClient database;

    LogPositions(JdbcClient database) {
        this.database = database;
    }

    /** The position of the last event appended or, where there is none, of the last one that can be seen in it. */
    long reachedBy(Appended appended) {
        return appended.events() > 0
                ? appended.position()
                : database.sql("select coalesce(max(global_index), 0) from domain_event")
                        .query(Long.class)
                        .single();
    }
}
