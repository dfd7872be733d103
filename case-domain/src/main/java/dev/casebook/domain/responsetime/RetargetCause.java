package dev.casebook.domain.responsetime;

/** Why a target got another due time. */
public enum RetargetCause {
    /** The priority changed. */
    PRIORITY,

    /** Another policy applies, or its text changed. */
    POLICY,

    /** The calendar changed. */
    CALENDAR,

    /** A fact that was learned late. */
    LATE_FACT,

    /** A merged case brought an older message that nobody answered. */
    MERGE,

    /** A person fixed the due time. */
    FIXED,

    /** The due time that a person fixed was taken back. */
    FREED
}
