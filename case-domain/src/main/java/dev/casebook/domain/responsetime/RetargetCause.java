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
    LATE_FACT
}
