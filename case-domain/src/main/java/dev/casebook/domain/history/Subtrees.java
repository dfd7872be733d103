package dev.casebook.domain.history;

/** The hashes of the complete subtrees of a Merkle tree. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash of a subtree of 2^level leaves.
     *
     * @param level 0 for a leaf
     * @param index which of its level, from 0
     */
    byte[] at(int level, long index);
}
