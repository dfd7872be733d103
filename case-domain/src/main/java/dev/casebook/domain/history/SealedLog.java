package dev.casebook.domain.history;

/** What was kept of the events that are in the tree: their positions and the hashes of their leaves, in order. */
public interface SealedLog {

    /** How many there are. */
    long size();

    /** The position of one of them, from 0. */
    long position(long index);

    /** The hash of its leaf. */
    byte[] leaf(long index);
}
