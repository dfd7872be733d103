package dev.casebook.domain.history;

import java.util.ArrayList;
import java.util.List;

/** A Merkle tree that only grows and remembers no more than its root needs: one hash for each bit of its size. */
public final class Frontier {

    private final List<byte[]> complete = new ArrayList<>();
    private long size;

    /** A tree of nothing. */
    public Frontier() {}

    /**
     * A tree as it was.
     *
     * @param size its leaves
     * @param hashes what {@link #hashes()} said
     * @throws IllegalArgumentException when these are no hashes of such a tree
     */
    public Frontier(long size, List<byte[]> hashes) {
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("Not the hashes of a tree of " + size);
        }
        this.size = size;
        complete.addAll(hashes);
    }

    /** Adds the hash of a leaf. */
    public void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = TreeHash.node(complete.remove(complete.size() - 1), hash);
        }
        complete.add(hash);
        size++;
    }

    /** Its leaves. */
    public long size() {
        return size;
    }

    /** The hashes of its complete subtrees, the largest first. */
    public List<byte[]> hashes() {
        return List.copyOf(complete);
    }

    /** Its root. */
    public byte[] root() {
        if (complete.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] root = complete.get(complete.size() - 1);
        for (int at = complete.size() - 2; at >= 0; at--) {
            root = TreeHash.node(complete.get(at), root);
        }
        return root;
    }
}
