package dev.casebook.domain.conversation;

/** Who may read a message. */
public enum Visibility {
    /** The customer too. */
    PUBLIC,

    /** The service only. */
    INTERNAL
}
