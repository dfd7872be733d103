package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.casebook.api.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementAloneTest {

    private final HikariDataSource database = new HikariDataSource();
    private JdbcClient sql;
    private TransactionTemplate transaction;

    @BeforeEach
    void connect() {
        database.setJdbcUrl(Postgres.newDatabase());
        database.setMaximumPoolSize(2);
        sql = JdbcClient.create(database);
        sql.sql("create table fact(id int primary key)").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    @Test
    void it_is_possible_at_the_beginning_of_a_transaction_alone() throws SQLException {
        assertThat(inTransaction(StatementAlone::possibleOn)).isTrue();
        assertThat(inTransaction(connection -> {
                    insert(1, connection);
                    return StatementAlone.possibleOn(connection);
                }))
                .as("after a statement")
                .isFalse();
        assertThat(inTransaction(connection -> {
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {});
                    return StatementAlone.possibleOn(connection);
                }))
                .as("before what waits for the commit")
                .isFalse();
        try (Connection outside = database.getConnection()) {
            assertThat(StatementAlone.possibleOn(outside)).as("without one").isFalse();
        }
    }

    @Test
    void it_is_committed_and_what_follows_in_the_transaction_is_not() {
        Throwable failure = catchThrowable(() -> inTransaction(connection -> {
            StatementAlone.run(connection, () -> insert(1, connection));
            insert(2, connection);
            throw new IllegalStateException("too late");
        }));

        assertThat(failure).hasMessage("too late");
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void one_that_fails_leaves_nothing_and_a_connection_that_can_be_used() {
        transaction.executeWithoutResult(begun -> insertAlone(1));

        assertThat(catchThrowable(() -> transaction.executeWithoutResult(begun -> insertAlone(1))))
                .matches(failure -> SqlStates.anyIn(failure, "23505"::equals), "a unique violation");
        transaction.executeWithoutResult(begun -> insertAlone(2));

        assertThat(facts()).isEqualTo(2);
    }

    @Test
    void a_database_that_went_away_is_said_to_be_away() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            end(connection.unwrap(PGConnection.class).getBackendPID());

            assertThat(catchThrowable(() -> StatementAlone.run(connection, () -> insert(1, connection))))
                    .matches(SqlStates::unreachable, "a database that cannot be reached");
        }
        assertThat(facts()).isZero();
    }

    private void end(int backend) {
        sql.sql("select pg_terminate_backend(?, 10000)")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    @FunctionalInterface
    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }

    private boolean inTransaction(Work work) {
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            try {
                return work.on(DataSourceUtils.getConnection(database));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }));
    }

    private void insertAlone(int id) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            StatementAlone.run(connection, () -> insert(id, connection));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void insert(int id, Connection connection) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate("insert into fact values (" + id + ")");
        }
    }

    private int facts() {
        return sql.sql("select count(*) from fact").query(Integer.class).single();
    }
}
