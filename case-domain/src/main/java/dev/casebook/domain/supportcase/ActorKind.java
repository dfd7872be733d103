package dev.casebook.domain.supportcase;

/** The kinds of those who act. */
public enum ActorKind {
    /** A person of the service. */
    AGENT,

    /** A customer. */
    CUSTOMER,

    /** Casebook itself: the clock. */
    SYSTEM,

    /** A rule or process of Casebook. */
    RULE,

    /** A program outside. */
    INTEGRATION
}
