package dev.casebook.projections.asof;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the intervals that hold an instant by equality alone. Time is halved again and again, down to an hour. An interval
 * is kept under the fewest nodes that cover it, none shorter than an eighth of it, so it has a handful; an instant is asked
 * for by the nodes above it: exactly one of those is among the nodes of an interval that holds it, whatever the length of
 * either. At its ends an interval covers a last node only in part; that is left to a comparison.
 */
enum TimeTree {
    /** When what the log holds to be so was so. */
    VALID,
    /** When the log held something to be so that it no longer does. */
    KNOWN;

    /** A leaf is 2^32 microseconds, 72 minutes. */
    private static final int LEAF_BITS = 32;

    /** The root holds 2^53 microseconds, until the year 2255; what lies outside counts as at its ends. */
    private static final int LEVELS = 21;

    /** An interval is cut into 2^3 nodes of one length at least; what is met beyond its ends is so much shorter. */
    private static final int FINE_BITS = 3;

    private static final long LAST_LEAF = (1L << LEVELS) - 1;

    /** The nodes of an interval in microseconds, its end excluded. */
    List<Long> covering(long from, long to) {
        List<Long> nodes = new ArrayList<>();
        int finest = finest(from, to);
        long low = leaf(from) >> finest;
        long high = (leaf(to - 1) >> finest) + 1;
        for (int level = finest; low < high; level++) {
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

    /** An interval without an end is as long as all time to come: it would be met at each instant before its begin. */
    private static int finest(long from, long to) {
        long last = leaf(to - 1);
        return last == LAST_LEAF
                ? 0
                : Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(last - leaf(from) + 1) - FINE_BITS);
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
