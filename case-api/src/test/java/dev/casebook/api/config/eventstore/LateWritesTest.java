package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LateWritesTest {

    @TempDir
    private Path directory;

    @Test
    void what_was_waited_for_is_in_the_file_that_a_kill_would_leave() throws IOException {
        try (EmbeddedDatabase late = new EmbeddedDatabase(new HikariConfig(), directory.resolve("events"), true)) {
            JdbcClient database = JdbcClient.create(late);
            database.sql("create table fact(id int primary key)").update();
            LateWrites writes = LateWrites.of(late);
            for (int id = 1; id <= 3; id++) {
                database.sql("insert into fact values (?)").param(id).update();
                writes.await();

                assertThat(factsIn(copyAt(id))).isEqualTo(id);
            }
        }
    }

    /** The file as it is on the disk at this moment. */
    private Path copyAt(int moment) throws IOException {
        Path copy = directory.resolve("copy-" + moment);
        Files.copy(directory.resolve("events.mv.db"), directory.resolve("copy-" + moment + ".mv.db"));
        return copy;
    }

    private static int factsIn(Path file) {
        try (EmbeddedDatabase left = new EmbeddedDatabase(new HikariConfig(), file, false)) {
            return JdbcClient.create(left)
                    .sql("select count(*) from fact")
                    .query(Integer.class)
                    .single();
        }
    }
}
