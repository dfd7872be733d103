package dev.casebook.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New, empty stores for each part: files in a directory for temporary ones, or databases of a PostgreSQL. */
final class Stores implements AutoCloseable {

    private final @Nullable EmbeddedPostgres postgres;
    private final Path directory;
    private int made;

    private Stores(@Nullable EmbeddedPostgres postgres) {
        this.postgres = postgres;
        try {
            this.directory = Files.createTempDirectory("casebook-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** H2, as the service opens it by default. */
    static Stores h2() {
        return new Stores(null);
    }

    /** A PostgreSQL of this process that syncs each commit to disk, as one in production does. */
    static Stores postgres() {
        try {
            return new Stores(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start here", e);
        }
    }

    /** The settings that give a service a new store. */
    List<String> settings() {
        made++;
        List<String> settings = new ArrayList<>(List.of("--casebook.data=" + directory.resolve("data-" + made)));
        if (postgres != null) {
            settings.add("--casebook.events.url=" + newDatabase(postgres, "bench_" + made));
        }
        return settings;
    }

    private static String newDatabase(EmbeddedPostgres server, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
