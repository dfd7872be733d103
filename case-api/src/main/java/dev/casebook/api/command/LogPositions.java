package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the log for the position that a transaction has reached, inside that transaction. */
@Component
class LogPositions {

    private final JdbcClient database;

    LogPositions(JdbcClient database) {
        this.database = database;
    }

    /** The position of the last event appended or, where there is none, of the last one that can be seen. */
    long reachedBy(Appended appended) {
        if (appended.latest() == null) {
            return database.sql("select coalesce(max(global_index), 0) from domain_event")
                    .query(Long.class)
                    .single();
        }
        return database.sql("select global_index from domain_event where event_id = ?")
                .param(appended.latest())
                .query(Long.class)
                .single();
    }
}
