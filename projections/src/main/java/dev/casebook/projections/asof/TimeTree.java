package dev.casebook.projections.asof;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the intervals that hold an instant by equality alone. Time is halved again and again, down to some minutes. An
 * interval is kept under the fewest nodes that cover it, an instant is asked for by the nodes above it: exactly one of
 * those is among the nodes of an interval that holds it, whatever the length of either. At its ends an interval covers a
 * last node only in part; that is left to a comparison.
 */
enum TimeTree {
    /** When what the log holds to be so was so. */
    VALID,
    /** When the log held something to be so that it no longer does. */
    KNOWN,
    /** As {@link #VALID}, of promises. */
    PROMISE_VALID,
    /** As {@link #KNOWN}, of promises. */
    PROMISE_KNOWN;

    /** A leaf is 2^28 microseconds, four and a half minutes. */
    private static final int LEAF_BITS = 28;

    /** The root holds 2^53 microseconds, until the year 2255; what lies outside counts as at its ends. */
    private static final int LEVELS = 25;

    private static final long LAST_LEAF = (1L << LEVELS) - 1;

    /** The nodes of an interval in microseconds, its end excluded. */
    List<Long> covering(long from, long to) {
        List<Long> nodes = new ArrayList<>();
        long low = leaf(from);
        long high = leaf(to - 1) + 1;
        for (int level = 0; low < high; level++) {
            if ((low & 1) == 1) {
                nodes.add(node(level, low++));
            }
            if ((high & 1) == 1) {
                nodes.add(node(level, --high));
            }
            low >>= 1;
            high >>= 1;
        }
        return nodes;
    }

    /** The nodes above an instant in microseconds. */
    List<Long> above(long instant) {
        List<Long> nodes = new ArrayList<>();
        for (int level = 0; level <= LEVELS; level++) {
            nodes.add(node(level, leaf(instant) >> level));
        }
        return nodes;
    }

    private static long leaf(long instant) {
        return Math.min(Math.max(instant, 0) >> LEAF_BITS, LAST_LEAF);
    }

    private long node(int level, long place) {
        return ((long) ordinal() * (LEVELS + 1) + level) << Integer.SIZE | place;
    }
}
