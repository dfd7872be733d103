package dev.casebook.domain.responsetime;

/** On what ground a breach counts no more. */
public enum ExcuseCause {
    /** The log learned late of a fact that would have prevented it. */
    LATE_FACT,

    /** A person decided so. */
    DECISION
}
