package dev.casebook.domain.supportcase;

/** Where a customer reaches the service. */
public enum Channel {
    /** The web site. */
    WEB,

    /** Inside the mobile app. */
    IN_APP,

    /** Live chat. */
    CHAT,

    /** E-mail. */
    EMAIL,

    /** A social media account. */
    SOCIAL,

    /** A telephone call. */
    PHONE
}
