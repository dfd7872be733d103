package dev.casebook.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleReaderTest {

    private final History history = new History(7);
    private final String json = history.bundle("a").json();

    @Test
    void reads_what_was_written() {
        assertThat(read(json)).isEqualTo(history.bundle("a"));
    }

    @Test
    void refuses_what_is_no_bundle_with_a_word_on_why() {
        assertRefused("", "is empty");
        assertRefused("hello", "is no JSON");
        assertRefused("[1,2]", "is no bundle");
        assertRefused(json + "{}", "after its end");
        assertRefused(json.substring(0, json.length() / 2), "is no JSON");
        assertRefused(json.replace("\"version\":1", "\"version\":2"), "version");
        assertRefused(json.replace("\"version\":1", "\"version\":1,\"version\":1"), "is no JSON");
        assertRefused(json.replace("\"caseId\":\"a\",\"consistency\"", "\"caseId\":7,\"consistency\""), "caseId");
        assertRefused(json.replace("\"leaf\":0", "\"leaf\":-1"), "leaf");
        assertRefused(json.replace("\"leaf\":0", "\"leaf\":0,\"more\":0"), "does not know");
    }

    /** Neither has a canonical form to be signed, and what is printed of them must not look like a line of the verdict. */
    @Test
    void refuses_a_case_and_a_time_that_are_none() {
        assertRefused(
                json.replace("\"caseId\":\"a\",\"consistency\"", "\"caseId\":\"\\ud800\",\"consistency\""), "caseId");
        assertRefused(
                json.replace("\"caseId\":\"a\",\"consistency\"", "\"caseId\":\"a\\n  proved\",\"consistency\""),
                "caseId");
        assertRefused(json.replaceFirst("\"at\":\"[^\"]+\"", "\"at\":\"\\\\udfff\""), "at must be an instant");
        assertRefused(json.replaceFirst("\"at\":\"[^\"]+\"", "\"at\":\"soon\""), "at must be an instant");
    }

    @Test
    void refuses_what_is_nested_deep_or_huge_without_reading_it_all() {
        assertRefused("[".repeat(1_000_000), "deeper");
        assertRefused("[" + "{},".repeat(5_000_000) + "{}]", "more than 3000000 parts");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) ' ');
                return length;
            }
        };
        assertThatThrownBy(() -> BundleReader.bundle(endless))
                .isInstanceOf(BrokenBundle.class)
                .hasMessageContaining("larger than 64 MiB");
    }

    @Test
    void the_program_says_what_came_of_it_by_its_exit_code(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("bundle.json"), json);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String key = history.signer.key().fingerprint();
        assertThat(VerifyBundle.run(new String[] {file.toString(), "--key", key}, out, out))
                .isZero();
        assertThat(VerifyBundle.run(new String[] {file.toString(), "--key", "00"}, out, out))
                .isEqualTo(1);
        assertThat(VerifyBundle.run(new String[] {directory.resolve("none").toString()}, out, out))
                .isEqualTo(1);
        assertThat(VerifyBundle.run(new String[] {}, out, out)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("VERIFIED", "not proved", "FORGED", "KEY_REPLACED", "no such file", "Usage");
    }

    private static ProofBundle read(String text) {
        return BundleReader.bundle(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenBundle.class).hasMessageContaining(why);
    }
}
