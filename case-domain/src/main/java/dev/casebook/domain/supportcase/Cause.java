package dev.casebook.domain.supportcase;

/** What made a case change its status. */
public enum Cause {
    /** Somebody asked for it. */
    COMMAND,

    /** A customer's message. */
    CUSTOMER_MESSAGE,

    /** A human agent's public message. */
    AGENT_MESSAGE,

    /** The clock: an instant that had been set came. */
    CLOCK
}
