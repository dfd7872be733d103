package dev.casebook.api.config.eventstore;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The SQL states that a failure carries, in its causes and in the chain that a batch leaves. */
public final class SqlStates {

    /**
     * What goes away when the transaction is run again: serialization failure, deadlock (SQL standard and PostgreSQL);
     * of H2 concurrent update of a row and lock timeout.
     */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "55P03", "90131", "HYT00");

    private SqlStates() {}

    /** Whether another transaction was in the way, so that running this one again can succeed. */
    public static boolean transientConflict(Throwable failure) {
        return anyIn(failure, TRANSIENT::contains);
    }

    static boolean anyIn(@Nullable Throwable failure, Predicate<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && anyInChain(sql, states)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyInChain(SQLException first, Predicate<String> states) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            String state = next.getSQLState();
            if (state != null && states.test(state)) {
                return true;
            }
        }
        return false;
    }
}
