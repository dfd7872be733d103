package dev.casebook.api.config.eventstore;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SQL states that a failure carries, in its causes and in the chain that a batch leaves. */
public final class SqlStates {

    /**
     * What goes away when the transaction is run again: serialization failure, deadlock (SQL standard and PostgreSQL);
     * of H2 concurrent update of a row and lock timeout.
     */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "55P03", "90131", "HYT00");

    /**
     * What says that the database cannot be reached or has no room: connection exceptions, insufficient resources,
     * operator intervention and system errors of PostgreSQL; of H2 a broken or closed database and one that is full.
     */
    private static final Pattern UNREACHABLE = Pattern.compile("08...|53...|57P..|58...|90067|90098|90121|90100");

    private SqlStates() {}

    /** Whether the database could not be reached, or could not go on for want of something. */
    public static boolean unreachable(Throwable failure) {
        return anyIn(failure, state -> UNREACHABLE.matcher(state).matches());
    }

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
