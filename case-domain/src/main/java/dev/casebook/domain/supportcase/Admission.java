package dev.casebook.domain.supportcase;

/** What a case says to a message or a reopening that reaches it. */
public enum Admission {
    /** It takes it. */
    ADMITTED,

    /** It closed too long ago: a new case must take it. */
    FOLLOW_UP_NEEDED
}
