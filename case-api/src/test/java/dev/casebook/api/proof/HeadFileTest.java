package dev.casebook.api.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.domain.history.Finding;
import dev.casebook.domain.history.HeadKey;
import dev.casebook.domain.history.HeadSigner;
import dev.casebook.domain.history.LogAudit;
import dev.casebook.domain.history.SealedLog;
import dev.casebook.domain.history.TreeHash;
import dev.casebook.domain.history.TreeHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadFileTest {

    @TempDir
    Path directory;

    private Path path;
    private HeadSigner signer;

    @BeforeEach
    void key() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signer = new HeadSigner(pair.getPrivate(), new HeadKey(pair.getPublic()));
        path = directory.resolve("heads.ndjson");
    }

    @Test
    void has_its_last_two_heads_however_many_there_are() {
        HeadFile file = new HeadFile(path);
        assertThat(file.last()).isEmpty();
        file.add(head(0));
        assertThat(file.last()).containsExactly(head(0));
        for (int size = 1; size < 200; size++) {
            file.add(head(size));
        }
        assertThat(new HeadFile(path).last()).containsExactly(head(198), head(199));
    }

    @Test
    void half_a_head_that_a_kill_or_a_full_disk_left_is_taken_away() throws IOException {
        HeadFile file = new HeadFile(path);
        file.add(head(1));
        Files.writeString(path, "{\"at\":\"2026", StandardOpenOption.APPEND);
        file.add(head(2));
        Files.writeString(path, "{\"at\":\"2026", StandardOpenOption.APPEND);
        assertThat(new HeadFile(path).last()).containsExactly(head(1), head(2));
        assertThat(Files.readAllLines(path)).hasSize(2);
    }

    @Test
    void an_audit_is_given_each_head_and_told_of_each_line_that_is_none() throws IOException {
        HeadFile file = new HeadFile(path);
        file.add(head(0));
        Files.writeString(path, "no head\n", StandardOpenOption.APPEND);
        file.add(head(7));
        Files.writeString(path, "{\"at\":", StandardOpenOption.APPEND);
        LogAudit audit = new LogAudit(new Nothing(), signer.key());
        HeadFile.read(path, HeadFile.whole(path), audit);
        assertThat(audit.end().findings())
                .extracting(Finding::what)
                .containsExactly(
                        "among the signed heads is a line that is none",
                        "a head of 7 events is signed, of 0 something was kept");
    }

    @Test
    void an_end_that_is_no_head_is_named_to_the_operator() throws IOException {
        HeadFile file = new HeadFile(path);
        file.add(head(1));
        Files.writeString(path, "no head\n", StandardOpenOption.APPEND);
        assertThatThrownBy(file::last)
                .isInstanceOf(SettingMistake.class)
                .hasMessageContaining("heads.ndjson was changed");
    }

    private TreeHead head(long size) {
        return signer.head(size, size, Instant.EPOCH, size == 0 ? TreeHash.empty() : new byte[TreeHash.BYTES]);
    }

    private record Nothing() implements SealedLog {

        @Override
        public long size() {
            return 0;
        }

        @Override
        public long position(long index) {
            throw new IndexOutOfBoundsException();
        }

        @Override
        public byte[] leaf(long index) {
            throw new IndexOutOfBoundsException();
        }
    }
}
