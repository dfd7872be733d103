package dev.casebook.domain.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes roots and proofs of RFC 9162 out of the hashes of complete subtrees: a few of them each, however large the tree.
 *
 * @param subtrees the hashes
 */
public record MerkleTree(Subtrees subtrees) {

    /** The root over the first leaves. */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : hash(0, size);
    }

    /**
     * Proves that a leaf is in a tree.
     *
     * @param index which leaf, from 0, less than the size
     * @param size leaves of the tree
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    /**
     * Proves that a tree begins as an earlier one.
     *
     * @param first leaves of the earlier, from 1
     * @param second leaves of the later, not fewer
     */
    public List<byte[]> consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("No tree of " + second + " begins with one of " + first);
        }
        List<byte[]> path = new ArrayList<>();
        consistency(first, 0, second, true, path);
        return path;
    }

    private void inclusion(long index, long start, long end, List<byte[]> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + half(end - start);
        if (index < middle) {
            inclusion(index, start, middle, path);
            path.add(hash(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(hash(start, middle));
        }
    }

    private void consistency(long first, long start, long end, boolean whole, List<byte[]> path) {
        if (first == end) {
            if (!whole) {
                path.add(hash(start, end));
            }
            return;
        }
        long middle = start + half(end - start);
        if (first <= middle) {
            consistency(first, start, middle, whole, path);
            path.add(hash(middle, end));
        } else {
            consistency(first, middle, end, false, path);
            path.add(hash(start, middle));
        }
    }

    private byte[] hash(long start, long end) {
        long size = end - start;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.at(level, start >> level);
        }
        long middle = start + half(size);
        return TreeHash.node(hash(start, middle), hash(middle, end));
    }

    /** The greatest power of two below. */
    private static long half(long size) {
        return Long.highestOneBit(size - 1);
    }
}
