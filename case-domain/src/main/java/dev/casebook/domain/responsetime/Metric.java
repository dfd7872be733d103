package dev.casebook.domain.responsetime;

/** What a response target promises (responsetime rules). */
public enum Metric {
    /** The first public message of a human agent. */
    FIRST_RESPONSE,

    /** A public human answer to the oldest unanswered customer message. */
    NEXT_RESPONSE,

    /** The next public agent message. */
    PERIODIC_UPDATE,

    /** The case resolved. */
    RESOLUTION,

    /** Somebody who takes what was assigned. */
    OWNERSHIP
}
