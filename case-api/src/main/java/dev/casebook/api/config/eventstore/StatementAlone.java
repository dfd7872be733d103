package dev.casebook.api.config.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A statement that is all that a transaction does, run without BEGIN and COMMIT: a statement is a transaction by itself,
 * and COMMIT would be another way to the database and back. Only for PostgreSQL, whose driver can tell that a transaction
 * has not begun; the way into a database in this process is short.
 */
final class StatementAlone {

    /** A statement. */
    @FunctionalInterface
    interface Statement {
        /** Runs it. */
        void run() throws SQLException;
    }

    private StatementAlone() {}

    /** Whether the present transaction of a connection has done nothing so far. */
    static boolean possibleOn(Connection connection) throws SQLException {
        return !connection.getAutoCommit()
                && connection.isWrapperFor(BaseConnection.class)
                && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    }

    /** Runs the statement of a transaction that has done nothing, and commits it; what follows is a new transaction. */
    static void run(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(true);
        try {
            statement.run();
        } finally {
            connection.setAutoCommit(false);
        }
    }
}
