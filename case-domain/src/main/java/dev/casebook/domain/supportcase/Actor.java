package dev.casebook.domain.supportcase;

/**
 * Who acts.
 *
 * @param kind what kind of actor
 * @param id who of that kind; opaque, no personal data
 */
public record Actor(ActorKind kind, String id) {

    /** The clock of Casebook itself. */
    public static final Actor CLOCK = new Actor(ActorKind.SYSTEM, "clock");
}
