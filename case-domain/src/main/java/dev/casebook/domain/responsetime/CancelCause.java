package dev.casebook.domain.responsetime;

/** Why a target ended without being kept or broken. */
public enum CancelCause {
    /** The case was resolved. */
    RESOLVED,

    /** The case was closed. */
    CLOSED,

    /** The case was merged. */
    MERGED,

    /** A merge was undone that had brought what was promised. */
    UNMERGED,

    /** No policy promises it any more. */
    POLICY
}
