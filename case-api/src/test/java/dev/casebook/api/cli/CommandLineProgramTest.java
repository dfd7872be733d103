package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

class CommandLineProgramTest {

    @TempDir
    Path directory;

    private final List<List<String>> starts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sleep",
                "serve now",
                "serve --port",
                "demo --speed=-1",
                "demo --speed fast",
                "import",
                "import incident-log",
                "import sandwich FILE",
                "import incident-log FILE --as-now",
                "import incident-log FILE --until=yesterday",
                "import history FILE --verbose",
                "import history pom.xml --server=here",
                "import history pom.xml --server=ftp://127.0.0.1",
                "import incident-log pom.xml --source=a/b",
                "import incident-log pom.xml --source=..",
                "import history pom.xml --workers=0",
                "verify",
                "verify one two",
                "verify bundle.json --store",
                "verify bundle.json --heads heads.ndjson",
                "what-if",
                "what-if --policy pom.xml --from soon",
                "what-if --policy pom.xml --from 2026-02-01T00:00Z --to 2026-01-01T00:00Z",
                "what-if --policy pom.xml policies.yaml",
                "replay",
                "replay events-by-day status-transitions",
                "replay events-by-day --from soon",
                "replay events-by-day --from 2026-02-01T00:00Z --to 2026-01-01T00:00Z",
                "replay events-by-day --after 7 --up-to 7",
                "replay events-by-day --after=-1",
                "replay events-by-day --format xlsx",
                "calendar",
                "calendar import-ical",
                "calendar import-ical FILE",
                "calendar import-ical FILE --name x --from 2027 --to 2026",
                "calendar import-ical FILE --name x --from soon",
            })
    void calls_that_it_does_not_know_end_with_usage_and_exit_code_2(String words) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(starts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"help", "--help", "serve --help", "demo --help", "import --help", "what-if --help", "help import"
            })
    void helps_without_starting_anything(String words) {
        assertThat(run(words)).isZero();
        assertThat(starts).isEmpty();
    }

    @Test
    void serves_with_the_settings_that_it_is_given() {
        assertThat(run("serve --server.port=0 --casebook.data=x")).isEqualTo(1);

        assertThat(starts).containsExactly(List.of("--server.port=0", "--casebook.data=x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve --server.prot=9000", "demo --casbook.data=x", "import history pom.xml --sever.port=1"})
    void a_setting_that_does_not_exist_starts_nothing(String words) {
        assertThat(run(words)).isEqualTo(1);
        assertThat(starts).isEmpty();
    }

    @Test
    void settings_of_the_framework_that_are_documented_go_through() {
        run("serve --logging.level.root=INFO --spring.main.banner-mode=log --management.server.port=-1");

        assertThat(starts).hasSize(1);
    }

    @Test
    void an_import_into_a_directory_listens_where_it_wants() {
        run("import history pom.xml --server.port=9 --server.address=0.0.0.0 --casebook.data=" + directory);

        assertThat(starts)
                .containsExactly(
                        List.of("--casebook.data=" + directory, "--server.port=0", "--server.address=127.0.0.1"));
    }

    @Test
    void the_demo_has_a_data_directory_of_its_own_unless_told() {
        run("demo");
        run("demo --casebook.data=elsewhere");

        assertThat(starts)
                .containsExactly(List.of("--casebook.data=./data/demo"), List.of("--casebook.data=elsewhere"));
    }

    @Test
    void a_file_that_is_not_there_or_no_log_starts_nothing() throws IOException {
        Path noLog = Files.writeString(directory.resolve("no.csv"), "name,age\nAda,36\n");

        assertThat(run("import incident-log " + directory.resolve("none.csv"))).isEqualTo(1);
        assertThat(run("import incident-log " + noLog)).isEqualTo(1);
        assertThat(run("import history " + directory.resolve("none.ndjson"))).isEqualTo(1);
        assertThat(starts).isEmpty();
    }

    @Test
    void a_bundle_that_is_none_is_refused_with_exit_code_1() throws IOException {
        for (String text :
                List.of("", "no JSON", "[]", "{\"format\":\"casebook-proof\",\"version\":99}", "[".repeat(99))) {
            Path bundle = Files.writeString(directory.resolve("bundle.json"), text);
            assertThat(run("verify " + bundle)).as(text).isEqualTo(1);
        }
        assertThat(run("verify " + directory)).isEqualTo(1);
        assertThat(run("verify " + directory.resolve("none.json"))).isEqualTo(1);
        assertThat(run("verify --store --casebook.data=" + directory)).isEqualTo(1);
        assertThat(starts).isEmpty();
    }

    @Test
    void a_server_that_does_not_answer_is_said_and_ends_with_exit_code_1() throws IOException {
        Path lines = Files.writeString(directory.resolve("lines.ndjson"), "{}\n");

        assertThat(run("import history " + lines + " --server=http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(starts).isEmpty();
    }

    @Test
    void what_would_have_been_is_read_from_a_directory_without_a_web_server() throws IOException {
        Path policies = Files.writeString(directory.resolve("p.yaml"), "policies: []\n");

        run("what-if --server.port=9 --policy " + policies + " --casebook.data=" + directory);

        assertThat(starts)
                .containsExactly(List.of(
                        "--casebook.data=" + directory,
                        "--spring.main.web-application-type=none",
                        "--spring.main.lazy-initialization=true"));
    }

    @Test
    void policies_that_no_configuration_could_have_start_nothing() throws IOException {
        for (String text : List.of("policies: [", "polices: []", "policies:", "&a [*a]", "")) {
            Path policies = Files.writeString(directory.resolve("p.yaml"), text);
            assertThat(run("what-if --policy " + policies)).as(text).isEqualTo(1);
        }
        assertThat(run("what-if --policy " + directory.resolve("none.yaml"))).isEqualTo(1);
        assertThat(starts).isEmpty();
    }

    @Test
    void a_holiday_file_goes_into_a_configuration_file() throws IOException {
        Path holidays = Files.writeString(directory.resolve("h.ics"), """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261225
                SUMMARY:Christmas
                END:VEVENT
                END:VCALENDAR
                """);
        Path calendars = Files.writeString(directory.resolve("c.yaml"), "calendars:\n  b: { zone: UTC }\n");
        String call = "calendar import-ical " + holidays + " --name b --from 2026 --to 2026";

        assertThat(run(call)).isZero();
        assertThat(run(call + " --into " + calendars)).isZero();
        assertThat(run(call.replace("2026", "2025"))).isEqualTo(1);
        assertThat(run(call + " --into " + holidays)).isEqualTo(1);
        assertThat(run("calendar import-ical " + calendars + " --name b")).isEqualTo(1);
        assertThat(run("calendar import-ical none.ics --name b")).isEqualTo(1);

        assertThat(calendars).content().contains("\"2026-12-25\": []");
        assertThat(starts).isEmpty();
    }

    @Test
    void a_configuration_file_takes_holidays_whole_or_stays_as_it_is() throws IOException {
        Path holidays = Files.writeString(
                directory.resolve("h.ics"),
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nEND:VEVENT\nEND:VCALENDAR\n");
        Path calendars = Files.writeString(directory.resolve("c.yaml"), "calendars:\n  b: { zone: UTC }\n");
        Files.setPosixFilePermissions(calendars, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), calendars);
        String call = "calendar import-ical " + holidays + " --name b --from 2026 --to 2026 --into " + link;

        Path inTheWay = Files.createDirectory(directory.resolve("c.yaml.part"));
        assertThat(run(call)).isEqualTo(1);
        assertThat(calendars).content().isEqualTo("calendars:\n  b: { zone: UTC }\n");

        Files.delete(inTheWay);
        assertThat(run(call)).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(calendars).content().contains("\"2026-12-25\": []");
        assertThat(Files.getPosixFilePermissions(calendars)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    /** Runs the program over a service that never starts. */
    private int run(String words) {
        ServiceStart start = (settings, also) -> {
            starts.add(settings);
            also.initialize(new GenericApplicationContext());
            throw new IllegalStateException("said before");
        };
        return new CommandLineProgram(start, Clock.systemUTC()).run(words.isEmpty() ? new String[0] : words.split(" "));
    }
}
