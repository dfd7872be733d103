package dev.casebook.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The vectors that implementations of Certificate Transparency share: eight leaves, their roots, their proofs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final MerkleTree TREE = tree();

    @Test
    void the_tree_of_nothing_has_the_hash_of_nothing() {
        assertThat(TreeHash.hex(TREE.root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void roots_are_those_of_the_vectors_whole_and_grown() {
        Frontier frontier = new Frontier();
        for (int size = 1; size <= 8; size++) {
            frontier.add(leaf(size - 1));
            assertThat(TreeHash.hex(TREE.root(size))).isEqualTo(ROOTS.get(size - 1));
            assertThat(TreeHash.hex(frontier.root())).isEqualTo(ROOTS.get(size - 1));
            frontier = new Frontier(frontier.size(), frontier.hashes());
        }
    }

    @Test
    void inclusion_proofs_are_those_of_the_vectors() {
        assertThat(hex(TREE.inclusion(0, 1))).isEmpty();
        assertThat(hex(TREE.inclusion(0, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(TREE.inclusion(5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void consistency_proofs_are_those_of_the_vectors() {
        assertThat(hex(TREE.consistency(1, 1))).isEmpty();
        assertThat(hex(TREE.consistency(6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(TREE.consistency(2, 5)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void each_proof_of_trees_up_to_forty_passes_and_passes_for_nothing_else() {
        MerkleTree tree = tree();
        for (int size = 1; size <= 40; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.inclusion(index, size);
                assertThat(ProofCheck.included(leaf(index), index, size, path, root))
                        .isTrue();
                assertThat(ProofCheck.included(leaf(index + 1), index, size, path, root))
                        .isFalse();
                assertThat(ProofCheck.included(leaf(index), index + 1L, size, path, root))
                        .isFalse();
                assertThat(ProofCheck.included(leaf(index), index, size, path, tree.root(size + 1L)))
                        .isFalse();
            }
            for (int first = 1; first <= size; first++) {
                List<byte[]> path = tree.consistency(first, size);
                assertThat(ProofCheck.consistent(first, size, path, tree.root(first), root))
                        .isTrue();
                assertThat(ProofCheck.consistent(first, size, path, tree.root(first + 1L), root))
                        .isFalse();
                assertThat(ProofCheck.consistent(first, size, path, tree.root(first), tree.root(size + 1L)))
                        .isFalse();
            }
        }
    }

    private static MerkleTree tree() {
        return new MerkleTree((level, index) -> subtree(level, index));
    }

    private static byte[] subtree(int level, long index) {
        return level == 0
                ? leaf((int) index)
                : TreeHash.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    private static byte[] leaf(int index) {
        return TreeHash.leaf(index < 8 ? TreeHash.bytes(LEAVES.get(index)) : new byte[] {(byte) index, 9});
    }

    private static List<String> hex(List<byte[]> hashes) {
        List<String> text = new ArrayList<>();
        hashes.forEach(hash -> text.add(TreeHash.hex(hash)));
        return text;
    }
}
