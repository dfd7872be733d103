package dev.casebook.domain.supportcase;

/** How a case ended. */
public enum Resolution {
    /** The problem is gone. */
    SOLVED,

    /** The problem stays, the customer can go on. */
    WORKAROUND,

    /** Another case is about it. */
    DUPLICATE,

    /** Everything was as it should be. */
    NOT_A_PROBLEM,

    /** The customer never answered. */
    NO_RESPONSE
}
