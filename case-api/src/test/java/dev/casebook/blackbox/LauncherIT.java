package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, called from a directory that is not the checkout. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final String RECORD = ".*/classes-[^/]*\\.(jsa|aot)";

    @TempDir
    private Path elsewhere;

    /**
     * Maven gives the jar the time of the project, always the same; older than its sources, the launcher would build it
     * again, and take away the classes that other tests are running from.
     */
    @BeforeAll
    static void the_jar_is_as_new_as_it_is() throws IOException {
        Files.setLastModifiedTime(CHECKOUT.resolve("case-api/target/casebook.jar"), FileTime.from(Instant.now()));
    }

    @Test
    void help_lists_every_command() throws Exception {
        try (Program launcher = casebook("help")) {
            assertThat(launcher.awaitExit()).isZero();
            assertThat(List.of("demo", "serve", "import", "bench", "test", "help"))
                    .allSatisfy(command ->
                            assertThat(launcher.line("./casebook " + command)).isPresent());
        }
    }

    @Test
    void help_on_testing_tests_nothing() throws Exception {
        Path classes = CHECKOUT.resolve("case-api/target/classes");
        try (Program asked = casebook("help", "test");
                Program launcher = casebook("test", "--help")) {
            assertThat(launcher.awaitExit()).isZero();
            assertThat(asked.awaitExit()).isZero();
            assertThat(launcher.said()).contains("./casebook test [MAVEN OPTION ...]");
            assertThat(asked.said()).contains("./casebook test [MAVEN OPTION ...]");
        }
        assertThat(classes).as("what other tests run from").isDirectory();
    }

    @Test
    void an_unknown_command_is_one_line_and_exit_code_2() throws Exception {
        try (Program launcher = casebook("demmo")) {
            assertThat(launcher.awaitExit()).isEqualTo(2);
            assertThat(launcher.errors()).singleElement().asString().contains("'demmo'");
        }
    }

    @Test
    void a_start_is_ready_and_leaves_a_record_of_its_classes_for_the_next_one() throws Exception {
        try (Program launcher = casebook("serve", "--server.port=0")) {
            assertThat(launcher.awaitReady().get("/views").get("items")).isNotEmpty();

            try (Stream<Path> left = Files.walk(CHECKOUT.resolve("case-api/target/launch"))) {
                assertThat(left.map(Path::toString)).as(launcher.said()).anyMatch(name -> name.matches(RECORD));
            }
            assertThat(elsewhere.resolve("data")).isDirectory();
        }
    }

    private Program casebook(String... arguments) {
        var command = new ArrayList<>(List.of(CHECKOUT.resolve("casebook").toString()));
        command.addAll(List.of(arguments));
        return Program.start(new ProcessBuilder(command).directory(elsewhere.toFile()));
    }
}
