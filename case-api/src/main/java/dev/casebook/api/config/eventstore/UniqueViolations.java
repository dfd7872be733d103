package dev.casebook.api.config.eventstore;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/**
 * Tells when two writers met: the unique index on (aggregate, sequence number) said no, or the database could not put
 * the two transactions in order. By SQLState, as both databases report it.
 */
public final class UniqueViolations implements PersistenceExceptionResolver {

    /** Unique violation; serialization failure; deadlock; H2: concurrent update, lock timeout. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01", "90131", "HYT00");

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return isConflict(exception);
    }

    /** Whether the exception, or what caused it, is a conflict that a second try can resolve. */
    public static boolean isConflict(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && hasConflict(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasConflict(SQLException first) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            if (next.getSQLState() != null && CONFLICTS.contains(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
