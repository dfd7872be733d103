package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.casebook.domain.replay.EventFold;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command on a small log: two cases, one of them reopened. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayCommandTest {

    private static final String FOLD = """
            import dev.casebook.domain.replay.*;
            import java.util.*;
            public final class %s implements EventFold<String> {
                static long seen;
                public List<Column> columns() { return List.of(Column.text("text"), Column.sum("n")); }
                public String begin() { return ""; }
                public String apply(String state, FoldedEvent event) { %s }
                public void end(String state, Range range, Rows rows) { rows.add(state, 1L); }
            }
            """;

    private final SmallLog log = new SmallLog();
    private final Path files = log.files();

    private int run(String words) {
        return log.run(words);
    }

    private String replay(String words) throws IOException {
        Path table = files.resolve("table.csv");
        assertThat(run("replay " + words + " -o " + table)).isZero();
        return Files.readString(table);
    }

    private void compile(String name, String source) throws IOException, URISyntaxException {
        Path file = Files.writeString(files.resolve(name + ".java"), source);
        Path domain = Path.of(EventFold.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-proc:none", "-cp", domain.toString(), "-d", classes(), file.toString());
        assertThat(result).isZero();
    }

    private String classes() throws IOException {
        return Files.createDirectories(files.resolve("classes")).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events-by-day | 2026-01-05,CaseOpened,2",
                "status-transitions | NEW,RESOLVED,1",
                "status-transitions | RESOLVED,OPEN,1",
                "time-in-status | NEW,2,2,14400",
                "time-in-status --to 2026-01-05T10:30:00Z | NEW,2,2,7200",
                "time-in-status --from 2026-01-05T10:30:00Z --to 2026-01-05T11:00:00Z | OPEN,1,1,1800",
                "time-with-team | blue,1,1,3600",
                "reassignments | red,,blue,,1",
                "backlog-by-hour | 2026-01-05T09:00:00Z,2,0,2",
                "backlog-by-hour | 2026-01-05T10:00:00Z,0,0,2",
                "backlog-by-hour | 2026-01-05T12:00:00Z,0,2,0",
                "backlog-by-hour | 2026-01-06T09:00:00Z,1,0,1",
            })
    void a_shipped_fold_gives(String words, String row) throws IOException {
        assertThat(replay(words)).contains("\n" + row + "\n");
    }

    @Test
    void the_example_of_the_docs_is_built_and_run() throws Exception {
        String page = Files.readString(Path.of("../docs/replay.md"));
        compile("ReopenedByTopic", page.split("```java\n")[1].split("```")[0]);

        String jar = files.resolve("fold.jar").toString();
        assertThat(ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "--create", "--file", jar, "-C", classes(), "com"))
                .isZero();
        assertThat(replay("com.example.ReopenedByTopic --classpath " + jar))
                .isEqualTo("topic,cases,reopened\ncards,2,1\n");
    }

    private static String instantsAsText(String columns) {
        return columns.replace("hour", "strftime(hour::timestamp, '%Y-%m-%dT%H:%M:%SZ')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status-transitions", "backlog-by-hour", "events-by-day"})
    void a_table_says_the_same_in_every_format(String fold) throws Exception {
        String csv = replay(fold);
        Path parquet = files.resolve(fold + ".parquet");
        Path json = files.resolve(fold + ".json");
        assertThat(run("replay " + fold + " -o " + parquet)).isZero();
        assertThat(run("replay " + fold + " -o " + json)).isZero();

        String[] lines = csv.split("\n");
        String columns = instantsAsText(lines[0]);
        assertThat(DuckDb.columns("from read_parquet('" + parquet + "')")).containsExactly(lines[0].split(","));
        for (String file : List.of("read_parquet('" + parquet + "')", "read_json('" + json + "')")) {
            assertThat(DuckDb.rows("select " + columns + " from " + file))
                    .containsExactly(Arrays.copyOfRange(lines, 1, lines.length));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from 2026-02-01T00:00:00Z --to 2026-01-01T00:00:00Z | --to must be after --from",
                "--after 5 --up-to 5 | --up-to must be greater than --after",
                "--after -1 | --after must be a position from 0",
                "--format parquet | --format: parquet needs --output",
                "--format xml | --format: there are csv, json and parquet",
            })
    void a_range_that_is_reversed_and_a_format_that_is_none_are_refused(
            String words, String says, CapturedOutput output) {
        assertThat(run("replay time-in-status " + words)).isEqualTo(2);

        assertThat(output.getErr()).contains(says);
    }

    @Test
    void a_run_goes_on_from_its_checkpoint_to_the_same_table(CapturedOutput output) throws IOException {
        String checkpoint = " --checkpoint " + files.resolve("checkpoint");
        replay("time-in-status --up-to 4" + checkpoint);

        assertThat(replay("time-in-status" + checkpoint)).isEqualTo(replay("time-in-status"));
        assertThat(run("replay events-by-day" + checkpoint)).isEqualTo(1);
        assertThat(output.getErr()).contains("is the checkpoint of another replay (time-in-status 2,");
    }

    @Test
    void an_unknown_fold_is_said_with_those_there_are(CapturedOutput output) {
        assertThat(run("replay backlog")).isEqualTo(1);

        assertThat(output.getErr()).contains("There is no fold backlog; there are events-by-day,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Throws | throw new IllegalStateException(event.subject()); | it threw java.lang.IllegalStateException at Throws.apply(Throws.java:7)",
                "Hoards | List<long[]> all = new ArrayList<>(); while (true) all.add(new long[Integer.MAX_VALUE - 8]); | it needs more memory than there is",
                "Changes | event.metadata().clear(); return state; | it threw java.lang.UnsupportedOperationException",
                "Loses | return null; | it threw java.lang.NullPointerException",
            })
    void a_fold_that_is_none_is_named_and_nothing_is_written(
            String name, String apply, String says, CapturedOutput output) throws Exception {
        compile(name, FOLD.formatted(name, apply));
        Path table = files.resolve(name + ".csv");

        assertThat(run("replay " + name + " --classpath " + classes() + " -o " + table))
                .isEqualTo(1);

        assertThat(output.getErr()).contains("The fold " + name).contains(says);
        assertThat(table).doesNotExist();
    }

    /** Two at least of so many cases are folded side by side with each other. */
    @Test
    void a_fold_that_keeps_something_beside_its_subjects_is_found(CapturedOutput output) throws Exception {
        compile("Shares", FOLD.formatted("Shares", "return state + seen++;"));
        Path table = files.resolve("shares.csv");

        assertThat(new SmallLog(5).run("replay Shares --classpath " + classes() + " -o " + table))
                .isEqualTo(1);

        assertThat(output.getErr()).contains("The fold Shares keeps something beside the state of each subject");
        assertThat(table).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full.csv", "full.json", "full.parquet"})
    void a_full_disk_leaves_what_was_there_before(String name, CapturedOutput output) throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        Path table = Files.writeString(files.resolve(name), "before");
        Path part = Files.createSymbolicLink(files.resolve(name + ".part"), Path.of("/dev/full"));

        assertThat(run("replay events-by-day -o " + table)).isEqualTo(1);

        assertThat(output.getErr()).contains(name + " cannot be written: ");
        assertThat(table).hasContent("before");
        assertThat(Files.isSymbolicLink(part)).isFalse();
    }
}
