package dev.casebook.domain.supportcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By whom and when a command was issued, and on what condition it holds.
 *
 * @param actor who acts
 * @param now the node's clock when the command was taken
 * @param occurredAt when it happened where that is not now, else null
 * @param ifVersion the version the case or conversation must stand at, or null for any
 * @param origin whether it is lived through or told afterwards
 */
public record Issued(
        Actor actor,
        Instant now,
        @Nullable Instant occurredAt,
        @Nullable Long ifVersion,
        Origin origin) {

    /** A command of this moment without conditions. */
    public static Issued live(Actor actor, Instant now) {
        return new Issued(actor, now, null, null, Origin.LIVE);
    }

    /** Whether an import tells it: no process acts on what it records. */
    public boolean imported() {
        return origin.told();
    }
}
