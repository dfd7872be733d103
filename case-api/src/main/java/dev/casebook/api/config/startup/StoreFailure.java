package dev.casebook.api.config.startup;

import com.mongodb.MongoException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Why a store that answers cannot be used, in the operator's words. */
final class StoreFailure {

    /** SQL states of a user who may not do what he asks for. */
    private static final String NOT_ALLOWED = "42501";

    private static final String READ_ONLY = "25006";

    private StoreFailure() {}

    static Optional<String> lineFor(Throwable cause) {
        if (cause instanceof FlywayValidateException) {
            return Optional.of("casebook.events.url: the tables there are of another version of Casebook; start that"
                    + " version or a later one, or give another database");
        }
        if (cause instanceof FlywayException failure) {
            return Optional.of(tables(failure));
        }
        if (cause instanceof MongoException refusal) {
            return Optional.of("casebook.views.uri: the MongoDB refuses what the views need (code " + refusal.getCode()
                    + "); see to the user in the URI and what it may do there");
        }
        return Optional.empty();
    }

    private static String tables(FlywayException failure) {
        String state = stateIn(failure);
        return switch (state) {
            case NOT_ALLOWED ->
                "casebook.events.username: this user may not make tables in the database; grant CREATE on its schema,"
                        + " or give another user";
            case READ_ONLY -> "casebook.events.url: the database can only be read; give one that can be written";
            default ->
                "casebook.events.url: the tables of the event log cannot be brought up to date (SQL state " + state
                        + "); see to the database and what the user may do there";
        };
    }

    private static String stateIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "unknown";
    }
}
