package dev.casebook.api.config.eventstore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the log is: an H2 file in the data directory, or the database of {@code casebook.events.url}. */
@Configuration(proxyBeanMethods = false)
class EventDatabase {

    @Bean
    JdbcConnectionDetails eventDatabaseConnection(
            @Value("${casebook.data}") Path data,
            @Value("${casebook.events.url:}") String url,
            @Value("${casebook.events.username:}") String username,
            @Value("${casebook.events.password:}") String password) {
        return new Connection(url.isBlank() ? fileIn(data) : url, username, password);
    }

    /** H2 with WRITE_DELAY=0: without it a killed process loses what it had acknowledged. */
    private static String fileIn(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("events")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    }

    private record Connection(String url, String username, String password) implements JdbcConnectionDetails {
        @Override
        public @Nullable String getUsername() {
            return username;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
