package dev.casebook.api.config.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/**
 * Tells a unique violation from other trouble with the database. Axon's own resolver looks for a subclass of
 * {@link SQLException} that PostgreSQL's driver never throws.
 */
final class UniqueViolations implements PersistenceExceptionResolver {

    /** SQL standard: integrity constraint violation, unique. Both databases say it. */
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return SqlStates.anyIn(exception, UNIQUE_VIOLATION::equals);
    }
}
