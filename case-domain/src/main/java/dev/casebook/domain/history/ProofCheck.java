package dev.casebook.domain.history;

import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162 says it, sections 2.1.3.2 and 2.1.4.2. */
public final class ProofCheck {

    private ProofCheck() {}

    /**
     * Whether a leaf is in the tree of a root.
     *
     * @param leaf the hash of the leaf
     * @param index where it stands, from 0
     * @param size leaves of the tree
     */
    public static boolean included(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] next : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(next, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = TreeHash.node(hash, next);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of the second root begins with that of the first; every tree begins with the empty one. */
    public static boolean consistent(long first, long second, List<byte[]> path, byte[] firstRoot, byte[] secondRoot) {
        if (first == 0 || first == second) {
            byte[] expected = first == 0 ? TreeHash.empty() : secondRoot;
            return path.isEmpty() && Arrays.equals(firstRoot, expected);
        }
        if (first < 0 || first > second || path.isEmpty()) {
            return false;
        }
        boolean power = Long.bitCount(first) == 1;
        return new Climb(first - 1, second - 1, power ? firstRoot : path.get(0))
                .reaches(power ? path : path.subList(1, path.size()), firstRoot, secondRoot);
    }

    private static final class Climb {

        private long node;
        private long last;
        private byte[] earlier;
        private byte[] later;

        Climb(long node, long last, byte[] seed) {
            int up = Long.numberOfTrailingZeros(~node);
            this.node = node >> up;
            this.last = last >> up;
            this.earlier = seed;
            this.later = seed;
        }

        boolean reaches(List<byte[]> path, byte[] firstRoot, byte[] secondRoot) {
            for (byte[] next : path) {
                if (last == 0) {
                    return false;
                }
                step(next);
            }
            return last == 0 && Arrays.equals(earlier, firstRoot) && Arrays.equals(later, secondRoot);
        }

        private void step(byte[] next) {
            if ((node & 1) == 1 || node == last) {
                earlier = TreeHash.node(next, earlier);
                later = TreeHash.node(next, later);
                int up = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                later = TreeHash.node(later, next);
            }
            node >>= 1;
            last >>= 1;
        }
    }
}
