package dev.casebook.domain.responsetime;

/** Where a target stands. */
public enum TargetState {
    /** Its time runs. */
    RUNNING,
    /** Its time stands still. */
    PAUSED,
    /** It was kept. */
    MET,
    /** It was not kept in time. */
    BREACHED,
    /** It ended without being kept or broken. */
    CANCELLED
}
