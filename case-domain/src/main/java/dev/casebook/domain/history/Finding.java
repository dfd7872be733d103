package dev.casebook.domain.history;

/**
 * A sign of forgery.
 *
 * @param kind what kind
 * @param what what is wrong and where, without anything that an event says
 */
public record Finding(Kind kind, String what) {

    /** What a forgery looks like. */
    public enum Kind {
        /** It is signed by another key than the one that is trusted. */
        KEY_REPLACED,
        /** A signature is not that of the key. */
        SIGNATURE_WRONG,
        /** The later tree does not begin as the earlier one. */
        HISTORY_REWRITTEN,
        /** An event is not the one that was signed, or its proof is that of another. */
        EVENT_CHANGED,
        /** Two events stand in each other's place. */
        EVENTS_SWAPPED,
        /** An event that was signed is not there. */
        EVENT_MISSING,
        /** An event is there that nobody signed. */
        EVENT_INSERTED,
        /** An event is there twice. */
        EVENT_DUPLICATED,
        /** An event belongs to another case. */
        EVENT_FOREIGN,
        /** The hash chain of the case is broken. */
        CHAIN_BROKEN,
        /** The events of the end are not there. */
        END_TRUNCATED,
        /** What a node keeps of the tree is not what was signed. */
        TREE_CHANGED
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
