package dev.casebook.api.rest.log;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.log.Traces;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event in the history of a case.
 *
 * @param position where it stands in the whole log
 * @param sequence which event of its aggregate, from 0
 * @param aggregate the case or conversation that it happened to
 * @param type its name
 * @param occurredAt when it happened
 * @param recordedAt when the log learned of it
 * @param actor who did it
 * @param causationId the message that caused it
 * @param correlationId the first message of the chain
 * @param imported true where an import told it, else absent
 * @param summary what happened, in a sentence of the reader's language without personal data
 * @param payload the event itself
 */
record HistoryItem(
        long position,
        long sequence,
        Aggregate aggregate,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable Boolean imported,
        String summary,
        JsonNode payload) {

    /**
     * What an event happened to.
     *
     * @param type {@code SupportCase} or {@code Conversation}
     * @param id which
     */
    record Aggregate(String type, String id) {}

    /**
     * Who did it.
     *
     * @param kind what kind of actor
     * @param id who of that kind
     */
    record Actor(@Nullable String kind, @Nullable String id) {}

    static HistoryItem of(LoggedEvent event, JsonNode payload, SummaryLanguage language) {
        Traces traces = Traces.of(event);
        return new HistoryItem(
                event.position(),
                event.sequence(),
                new Aggregate(event.aggregateType(), event.aggregateId()),
                event.type(),
                traces.occurredAt(),
                event.recordedAt(),
                new Actor(traces.actorKind(), traces.actorId()),
                traces.causationId(),
                traces.correlationId(),
                traces.imported(),
                language.summaryOf(event.payload()),
                payload);
    }
}
