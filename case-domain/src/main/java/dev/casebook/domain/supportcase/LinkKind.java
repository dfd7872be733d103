package dev.casebook.domain.supportcase;

/** How one case relates to another. */
public enum LinkKind {
    /** They have to do with each other. */
    RELATED,

    /** It is about the same. */
    DUPLICATE,

    /** The other is its cause. */
    CAUSED_BY,

    /** It follows the other, or is followed by it. */
    FOLLOW_UP
}
