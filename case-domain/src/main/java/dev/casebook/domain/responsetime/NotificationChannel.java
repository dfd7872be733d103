package dev.casebook.domain.responsetime;

/** How somebody is told of an escalation step. */
public enum NotificationChannel {
    /** By e-mail. */
    EMAIL,

    /** By a signed call of a program outside. */
    WEBHOOK,

    /** In the log of the service. */
    LOG
}
