package dev.casebook.api.log;

import dev.casebook.domain.supportcase.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about itself beside what happened: when, by whom, why.
 *
 * @param occurredAt when it happened
 * @param actorKind what kind of actor did it
 * @param actorId who of that kind
 * @param causationId the message that caused it
 * @param correlationId the first message of the chain
 * @param imported true where an import told it, else absent
 */
public record Traces(
        Instant occurredAt,
        @Nullable String actorKind,
        @Nullable String actorId,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable Boolean imported) {

    /** What an event says. */
    public static Traces of(LoggedEvent event) {
        return new Traces(
                event.occurredAt(),
                text(event, Stamp.ACTOR_KIND),
                text(event, Stamp.ACTOR_ID),
                text(event, "causationId"),
                text(event, "correlationId"),
                "true".equals(text(event, Stamp.IMPORTED)) ? Boolean.TRUE : null);
    }

    private static @Nullable String text(LoggedEvent event, String key) {
        Object value = event.metaData().get(key);
        return value == null ? null : value.toString();
    }
}
