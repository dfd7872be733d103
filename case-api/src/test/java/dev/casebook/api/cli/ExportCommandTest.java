package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.testing.CasebookTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The command on a small log: two cases, one of them reopened, on two days, and what was adopted today. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportCommandTest {

    private final SmallLog log = new SmallLog();

    private Path export(String words) {
        Path directory = CasebookTest.newDirectory().resolve("export");
        assertThat(log.run("export " + directory + " " + words)).isZero();
        return directory;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String table(Path directory) {
        return "read_parquet('" + directory + "/day=*/*.parquet', hive_partitioning = true)";
    }

    private static List<String> linesOf(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(directory)) {
            if (file.toString().endsWith(".ndjson")) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Test
    void duckdb_counts_in_the_parquet_what_a_replay_counts_in_the_log() throws Exception {
        Path directory = export("");
        Path counts = log.files().resolve("counts.csv");
        assertThat(log.run("replay events-by-day -o " + counts)).isZero();

        List<String> rows = DuckDb.rows("select day::varchar, type, count(*), from " + table(directory)
                + " where day = occurred_at::timestamp::date group by day, type order by day::varchar, type");

        assertThat(rows)
                .containsExactlyElementsOf(
                        Files.readAllLines(counts).stream().skip(1).toList());
        assertThat(DuckDb.rows("select subject_type, data from " + table(directory) + " where type = 'CaseReopened'"))
                .singleElement()
                .asString()
                .startsWith("SupportCase,{")
                .contains("\"reason\":\"z\"");
    }

    @Test
    void a_directory_without_a_log_is_named_and_stays_empty(CapturedOutput output) throws IOException {
        Path empty = CasebookTest.newDirectory();
        String data = " --casebook.data=" + empty;
        assertThat(SmallLog.runAnywhere("export " + empty.resolve("export") + data))
                .isNotZero();
        assertThat(SmallLog.runAnywhere("replay events-by-day" + data)).isNotZero();
        assertThat(output).contains(empty + " holds no event log");
        assertThat(files(empty)).isEmpty();
    }

    @Test
    void lines_are_those_of_the_feed() throws Exception {
        Path directory = export("--format ndjson");
        try (ConfigurableApplicationContext server = log.serve()) {
            URI feed = URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port")
                    + "/api/v1/events?limit=500");
            HttpRequest request = HttpRequest.newBuilder(feed)
                    .header("Accept", "application/x-ndjson")
                    .build();
            String lines = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(linesOf(directory))
                    .hasSize(9)
                    .containsExactlyInAnyOrderElementsOf(lines.lines().toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"ndjson", "parquet"})
    void a_later_export_adds_what_is_new_and_leaves_the_rest(String format) throws Exception {
        Path directory = export("--format " + format + " --up-to 4");
        List<Path> first = files(directory);
        for (Path file : first) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }

        assertThat(log.run("export " + directory + " --format " + format)).isZero();

        assertThat(files(directory)).containsAll(first).hasSizeGreaterThan(first.size());
        assertThat(first)
                .filteredOn(file -> !file.endsWith("export.json"))
                .allSatisfy(file ->
                        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH));
        List<String> counts = format.equals("parquet")
                ? DuckDb.rows("select count(*), count(distinct position), count(distinct id) from " + table(directory))
                : List.of(String.join(",", List.of(count(directory), count(directory), count(directory))));
        assertThat(counts).containsExactly("9,9,9");
    }

    private static String count(Path directory) throws IOException {
        return String.valueOf(linesOf(directory).stream().distinct().count());
    }

    @Test
    void an_export_can_begin_after_a_position() throws Exception {
        Path directory = export("--after 6");

        assertThat(DuckDb.rows("select position from " + table(directory) + " order by position"))
                .containsExactly("7", "8", "9");
    }

    @Test
    void what_a_run_left_that_broke_off_is_removed() throws Exception {
        Path directory = export("--up-to 4");
        Path day = Files.createDirectories(directory.resolve("day=2026-01-09"));
        Files.writeString(day.resolve("events-5.parquet"), "of a run that was killed");
        Files.writeString(day.resolve("events-5.parquet.part"), "of a run that was killed");
        Path own = Files.writeString(day.resolve("notes.txt"), "somebody's own");

        assertThat(log.run("export " + directory)).isZero();

        assertThat(files(day)).containsExactly(own);
        assertThat(DuckDb.rows("select count(*) from " + table(directory))).containsExactly("9");
    }

    /** The first broke off before its first window was whole, so that nothing says what it had begun with. */
    @Test
    void what_a_first_run_left_that_began_elsewhere_is_removed() throws Exception {
        Path whole = export("--after 4");
        Path directory = CasebookTest.newDirectory().resolve("export");
        for (Path file : files(whole)) {
            if (file.toString().endsWith(".parquet")) {
                Path left = directory.resolve(whole.relativize(file));
                Files.createDirectories(left.getParent());
                Files.copy(file, left);
            }
        }

        assertThat(log.run("export " + directory + " --after 6")).isZero();

        assertThat(DuckDb.rows("select position from " + table(directory) + " order by position"))
                .containsExactly("7", "8", "9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format ndjson | 1 | holds an export as parquet",
                "--after 3 | 1 | leave out --after to go on",
                "--format csv | 2 | there are parquet and ndjson",
                "--after 4 --up-to 4 | 2 | --up-to must be greater than --after",
                "--after -1 | 2 | --after must be a position from 0",
            })
    void an_export_that_does_not_go_with_the_first_is_refused(
            String words, int code, String says, CapturedOutput output) throws Exception {
        Path directory = export("--up-to 4");
        List<Path> before = files(directory);

        assertThat(log.run("export " + directory + " " + words)).isEqualTo(code);

        assertThat(output.getErr()).contains(says);
        assertThat(files(directory)).isEqualTo(before);
    }

    @Test
    void the_export_of_another_log_is_refused(CapturedOutput output) throws Exception {
        Path directory = export("");
        Path state = directory.resolve("export.json");
        Files.writeString(state, Files.readString(state).replaceFirst("lastEventId\":\"", "$0x"));

        assertThat(log.run("export " + directory)).isEqualTo(1);

        assertThat(output.getErr()).contains("holds the events of another log");
    }
}
