package dev.casebook.api.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.settings.SettingMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeyTest {

    @TempDir
    Path directory;

    @Test
    void is_made_once_and_readable_by_its_owner_alone() throws IOException {
        String made = fingerprint();

        assertThat(fingerprint()).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(directory.toFile().list()).containsExactly("signing.key");
    }

    @Test
    void what_a_full_disk_left_of_one_is_no_hindrance_once_there_is_room() throws IOException {
        Files.createFile(file());
        Files.writeString(directory.resolve("signing.key.part"), "MC4CAQAw");

        String made = fingerprint();

        assertThat(fingerprint()).isEqualTo(made);
        assertThat(directory.toFile().list()).containsExactly("signing.key");
    }

    @Test
    void one_that_is_there_but_cannot_be_read_is_never_replaced() throws IOException {
        Files.writeString(file(), "no key\n");

        assertThatThrownBy(this::fingerprint)
                .isInstanceOf(SettingMistake.class)
                .hasMessageContaining("cannot be read as a key");
        assertThat(file()).content().isEqualTo("no key\n");
    }

    private String fingerprint() {
        return SigningKey.of(null, file()).key().fingerprint();
    }

    private Path file() {
        return directory.resolve("signing.key");
    }
}
