package dev.casebook.domain.supportcase;

/** Whom a pending case waits for. */
public enum PendingReason {
    /** The customer. */
    CUSTOMER,

    /** A vendor, a bank, an authority. */
    THIRD_PARTY,

    /** Another department. */
    INTERNAL
}
