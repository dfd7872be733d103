package dev.casebook.domain.supportcase;

/** How urgent a case is, least first. */
public enum Priority {
    /** Can wait. */
    LOW,

    /** As it comes. */
    NORMAL,

    /** Before what is normal. */
    HIGH,

    /** At once. */
    URGENT
}
