package dev.casebook.api.config.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    private interface Restored extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private StatementAlone() {}

    /** Whether the present transaction of a connection has done nothing so far and nothing waits for its commit. */
    static boolean possibleOn(Connection connection) throws SQLException {
        return nothingWaits()
                && !connection.getAutoCommit()
                && connection.isWrapperFor(BaseConnection.class)
                && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    }

    /** Changes of sagas and of timers are written together when the transaction commits. */
    private static boolean nothingWaits() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().isEmpty();
    }

    /**
     * Runs the statement of a transaction that has done nothing, and commits it; what follows is a new transaction.
     *
     * @throws SQLException as the statement failed; when the connection broke, nobody knows whether it was committed
     */
    static void run(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(true);
        try (Restored whatever = () -> connection.setAutoCommit(false)) {
            statement.run();
        }
    }
}
