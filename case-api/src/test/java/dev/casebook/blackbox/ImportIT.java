package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of a log into a data directory that no server holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportIT {

    private static final Path LOG = Path.of("src/main/resources/dev/casebook/api/demo/incident-log-1000.csv.gz")
            .toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path directory;

    @Test
    void an_import_that_was_killed_goes_on_when_called_again_and_finds_what_the_file_says() throws Exception {
        try (Program importing = importAsNow()) {
            await().atMost(PATIENCE)
                    .until(() -> importing.errors().stream().anyMatch(line -> line.contains(" of 1,000 cases")));
            importing.kill();
        }

        try (Program again = importAsNow()) {
            assertThat(again.awaitExit()).as(again::said).isZero();

            assertThat(again.line("999 incidents: "))
                    .hasValueSatisfying(line ->
                            assertThat(line).doesNotContain(" 0 there before").contains(" 0 failed"));
            assertThat(again.line("Views against the file: 999 match, 0 differ, 0 are missing"))
                    .as(again::said)
                    .isPresent();
        }
    }

    private Program importAsNow() {
        return Program.run(
                directory,
                "import",
                "incident-log",
                LOG.toString(),
                "--until=2016-03-03T08:00:00Z",
                "--as-now",
                "--casebook.data=" + directory.resolve("data"));
    }
}
