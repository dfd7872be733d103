package dev.casebook.domain.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The heads that were signed, each to be met by the tree when it has grown to its size. */
final class SignedHeads {

    private final HeadKey key;
    private final long kept;
    private final Map<Long, byte[]> roots = new HashMap<>();
    private final BiConsumer<Finding.Kind, String> found;

    /**
     * No heads yet.
     *
     * @param kept of how many events something was kept
     * @param found takes what is wrong
     */
    SignedHeads(HeadKey key, long kept, BiConsumer<Finding.Kind, String> found) {
        this.key = key;
        this.kept = kept;
        this.found = found;
    }

    /** Takes a head, and judges what it says itself. */
    void add(TreeHead head) {
        if (!key.signed(head)) {
            found.accept(
                    Finding.Kind.SIGNATURE_WRONG, "the head of " + head.size() + " events is not signed by the key");
        } else if (head.size() > kept) {
            found.accept(
                    Finding.Kind.TREE_CHANGED,
                    "a head of " + head.size() + " events is signed, of " + kept + " something was kept");
        }
        byte[] root = TreeHash.bytes(head.root());
        byte[] same = roots.put(head.size(), root);
        if (same != null && !Arrays.equals(same, root)) {
            found.accept(
                    Finding.Kind.HISTORY_REWRITTEN, "two heads of " + head.size() + " events have different roots");
        }
    }

    int count() {
        return roots.size();
    }

    /** The most events that a head covers. */
    long greatest() {
        return roots.keySet().stream().mapToLong(size -> size).max().orElse(0);
    }

    void compare(Frontier tree) {
        byte[] root = roots.get(tree.size());
        if (root != null && !Arrays.equals(root, tree.root())) {
            found.accept(
                    Finding.Kind.TREE_CHANGED,
                    "what was kept of the first " + tree.size() + " events is not what was signed");
        }
    }
}
