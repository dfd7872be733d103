package dev.casebook.domain.conversation;

/** The kinds of those who write messages. */
public enum AuthorKind {
    /** The customer. */
    CUSTOMER,

    /** A human agent. */
    AGENT,

    /** A program that answers. */
    BOT,

    /** An automatic notice. */
    SYSTEM
}
