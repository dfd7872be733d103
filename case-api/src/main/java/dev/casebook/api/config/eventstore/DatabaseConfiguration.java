package dev.casebook.api.config.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.config.startup.DataDirectory;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Opens the database of the log: H2 in a file of the data directory, or the PostgreSQL of the settings. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Below the gap timeout of the log: an open transaction is over before its gap is given up. */
    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(30);

    @Bean
    DataDirectory dataDirectory(CasebookSettings settings) {
        return DataDirectory.hold(settings.data());
    }

    @Bean
    HikariDataSource dataSource(CasebookSettings settings, DataDirectory directory, ObjectProvider<BulkLoad> bulk) {
        CasebookSettings.Events events = settings.events();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("events");
        pool.setMaximumPoolSize(events.connections());
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        if (events.url() == null) {
            return inFile(pool, directory.path(), bulk.getIfAvailable() != null);
        }
        DatabaseMistakes.checkUrl(events.url());
        pool.setJdbcUrl(events.url());
        pool.setUsername(events.username());
        pool.setPassword(events.password());
        if (events.url().startsWith("jdbc:postgresql:")) {
            limitTransactions(pool);
        }
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException failure) {
            throw DatabaseMistakes.ofServer(failure);
        }
    }

    @Bean
    LateWrites lateWrites(HikariDataSource database) {
        return database instanceof EmbeddedDatabase embedded && embedded.writesLate()
                ? LateWrites.of(database)
                : LateWrites.none();
    }

    private static HikariDataSource inFile(HikariConfig pool, Path directory, boolean late) {
        Path file = directory.resolve("events.mv.db");
        DatabaseMistakes.checkFile(file);
        try {
            return new EmbeddedDatabase(pool, directory.resolve("events"), late);
        } catch (PoolInitializationException failure) {
            throw DatabaseMistakes.ofFile(file, failure);
        }
    }

    /** Flyway would start on the tables of a later version; what that version wrote could not be read here. */
    @Bean
    FlywayConfigurationCustomizer noLaterVersion() {
        return flyway -> flyway.ignoreMigrationPatterns(new String[0]);
    }

    @Bean
    OpenWriters openWriters(JdbcClient database, DataSource dataSource) throws MetaDataAccessException {
        return new OpenWriters(
                database, JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName));
    }

    private static void limitTransactions(HikariConfig pool) {
        long millis = TRANSACTION_LIMIT.toMillis();
        pool.addDataSourceProperty("ApplicationName", "casebook");
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty(
                "options", "-c statement_timeout=" + millis + " -c idle_in_transaction_session_timeout=" + millis);
    }
}
