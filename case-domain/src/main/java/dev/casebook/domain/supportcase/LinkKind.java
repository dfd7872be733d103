package dev.casebook.domain.supportcase;

/** How one case relates to another. */
public enum LinkKind {
    /** They have to do with each other. */
    RELATED,

    /** It is about the same. */
    DUPLICATE,

    /** One of the two is the cause of the other; as with every kind, both show the same. */
    CAUSED_BY,

    /** It follows the other, or is followed by it. */
    FOLLOW_UP
}
