package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, called from a directory that is not the checkout. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherIT {

    @TempDir
    private Path elsewhere;

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
    void an_unknown_command_is_one_line_and_exit_code_2() throws Exception {
        try (Program launcher = casebook("demmo")) {
            assertThat(launcher.awaitExit()).isEqualTo(2);
            assertThat(launcher.errors()).singleElement().asString().contains("'demmo'");
        }
    }

    private Program casebook(String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of("../casebook").toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        return Program.start(new ProcessBuilder(command).directory(elsewhere.toFile()));
    }
}
