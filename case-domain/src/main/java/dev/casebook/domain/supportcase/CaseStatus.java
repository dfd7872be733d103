package dev.casebook.domain.supportcase;

/** Where a case stands. NEW, OPEN and PENDING are open. */
public enum CaseStatus {
    /** Nobody took it up yet. */
    NEW,

    /** It is being worked on. */
    OPEN,

    /** It waits for somebody. */
    PENDING,

    /** It is done unless the customer disagrees. */
    RESOLVED,

    /** It is done. */
    CLOSED,

    /** It goes on in another case for ever. */
    MERGED
}
