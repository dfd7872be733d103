package dev.casebook.api.rest.log;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.domain.supportcase.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event says about itself beside what happened: when, by whom, why. */
record Traces(
        Instant occurredAt,
        @Nullable String actorKind,
        @Nullable String actorId,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable Boolean imported) {

    static Traces of(LoggedEvent event) {
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
