package dev.casebook.domain.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The heads that were signed, each to be met by the tree when it has grown to its size. */
final class SignedHeads {

    private final Map<Long, TreeHead> bySize = new HashMap<>();
    private final BiConsumer<Finding.Kind, String> found;

    /**
     * The heads, judged already by what they say themselves.
     *
     * @param kept of how many events something was kept
     * @param found takes what is wrong
     */
    SignedHeads(List<TreeHead> heads, HeadKey key, long kept, BiConsumer<Finding.Kind, String> found) {
        this.found = found;
        for (TreeHead head : heads) {
            if (!key.signed(head)) {
                found.accept(
                        Finding.Kind.SIGNATURE_WRONG,
                        "the head of " + head.size() + " events is not signed by the key");
            } else if (head.size() > kept) {
                found.accept(
                        Finding.Kind.TREE_CHANGED,
                        "a head of " + head.size() + " events is signed, of " + kept + " something was kept");
            }
            TreeHead same = bySize.put(head.size(), head);
            if (same != null && !same.root().equals(head.root())) {
                found.accept(
                        Finding.Kind.HISTORY_REWRITTEN, "two heads of " + head.size() + " events have different roots");
            }
        }
    }

    int count() {
        return bySize.size();
    }

    void compare(Frontier tree) {
        TreeHead head = bySize.get(tree.size());
        if (head != null && !head.root().equals(TreeHash.hex(tree.root()))) {
            found.accept(
                    Finding.Kind.TREE_CHANGED,
                    "what was kept of the first " + head.size() + " events is not what was signed");
        }
    }
}
