package dev.casebook.domain.responsetime;

/** What made a target late. */
public enum BreachCause {
    /** Its time ran out. */
    ELAPSED,

    /** A change moved its due time into the past. */
    TARGET_CHANGED
}
