package dev.casebook.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.history.Frontier;
import dev.casebook.domain.history.MerkleTree;
import dev.casebook.domain.history.TreeHash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeFilesTest {

    @TempDir
    Path directory;

    @Test
    void goes_on_after_a_start_and_finds_leaves_by_position() throws IOException {
        Frontier expected = new Frontier();
        for (int leaf = 0; leaf < 100; leaf++) {
            try (TreeFiles tree = new TreeFiles(directory)) {
                tree.add(3L * leaf + 1, leaf(leaf));
                expected.add(leaf(leaf));
                assertThat(new MerkleTree(tree).root(leaf + 1)).isEqualTo(expected.root());
                assertThat(tree.indexOf(3L * leaf + 1)).isEqualTo(leaf);
                assertThat(tree.indexOf(3L * leaf)).isNegative();
            }
        }
    }

    @Test
    void mends_what_a_kill_left_half_written() throws IOException {
        Frontier expected = new Frontier();
        try (TreeFiles tree = new TreeFiles(directory)) {
            for (int leaf = 0; leaf < 50; leaf++) {
                tree.add(leaf + 1, leaf(leaf));
                if (leaf < 43) {
                    expected.add(leaf(leaf));
                }
            }
        }
        cut("positions", 43 * Long.BYTES + 3);
        cut("level-1", 5 * TreeHash.BYTES + 1);
        try (TreeFiles tree = new TreeFiles(directory)) {
            assertThat(tree.size()).isEqualTo(43);
            assertThat(new MerkleTree(tree).root(43)).isEqualTo(expected.root());
        }
    }

    private void cut(String file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(file), StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    private static byte[] leaf(int number) {
        return TreeHash.leaf(new byte[] {(byte) number});
    }
}
