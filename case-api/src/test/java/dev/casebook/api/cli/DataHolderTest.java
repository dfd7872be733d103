package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.import_.client.ImportFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHolderTest {

    @TempDir
    Path data;

    @Test
    void nobody_holds_a_directory_that_is_not_there() {
        assertThat(DataHolder.of(data.resolve("none"))).isEmpty();
    }

    @Test
    void a_lock_file_left_by_a_process_that_died_holds_nothing() throws IOException {
        Files.writeString(data.resolve(DataDirectory.LOCK_FILE), "pid=1\nurl=http://127.0.0.1:9\n");

        assertThat(DataHolder.of(data)).isEmpty();
    }

    @Test
    void finds_the_server_that_holds_it() throws IOException {
        try (DataDirectory held = DataDirectory.hold(data)) {
            Files.writeString(
                    held.path().resolve(DataDirectory.LOCK_FILE),
                    "url=http://127.0.0.1:8081\n",
                    StandardOpenOption.APPEND);

            assertThat(DataHolder.of(data)).contains(URI.create("http://127.0.0.1:8081"));
        }
    }

    @Test
    void says_that_the_holder_does_not_listen_yet() throws IOException {
        try (DataDirectory held = DataDirectory.hold(data)) {
            assertThatThrownBy(() -> DataHolder.of(held.path()))
                    .isInstanceOf(ImportFailed.class)
                    .hasMessageContaining("not listening yet");
        }
    }
}
