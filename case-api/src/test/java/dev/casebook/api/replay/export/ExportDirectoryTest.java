package dev.casebook.api.replay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportDirectoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    @Test
    void a_full_disk_leaves_no_file_under_the_final_name(@TempDir Path home) throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        Path day = Files.createDirectories(home.resolve("day=2026-01-05"));
        Files.createSymbolicLink(day.resolve("events-1.ndjson.part"), Path.of("/dev/full"));

        try (ExportDirectory directory = new ExportDirectory(home)) {
            assertThatThrownBy(() -> directory.write(DAY, 0, EventFormat.NDJSON, out -> out.write(new byte[100_000])))
                    .isInstanceOf(ExportFailed.class)
                    .hasMessageContaining("events-1.ndjson cannot be written: ");
        }

        assertThat(day).isEmptyDirectory();
    }

    @Test
    void two_exports_do_not_write_to_one_directory(@TempDir Path home) {
        try (ExportDirectory first = new ExportDirectory(home)) {
            assertThat(first.exported()).isEmpty();
            assertThatThrownBy(() -> new ExportDirectory(home))
                    .isInstanceOf(ExportFailed.class)
                    .hasMessage("Another export writes to " + home);
        }
    }

    @Test
    void a_state_that_no_export_wrote_is_refused(@TempDir Path home) throws IOException {
        for (String text : List.of("{", "{}", "null", "{\"after\":0,\"upTo\":5,\"events\":5,\"lastPosition\":5}")) {
            Files.writeString(home.resolve("export.json"), text);

            try (ExportDirectory directory = new ExportDirectory(home)) {
                assertThatThrownBy(directory::exported)
                        .as(text)
                        .isInstanceOf(ExportFailed.class)
                        .hasMessageContaining("is not what an export wrote");
            }
        }
    }
}
