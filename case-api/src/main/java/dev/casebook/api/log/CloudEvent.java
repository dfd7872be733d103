package dev.casebook.api.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of the log as a CloudEvent 1.0 in JSON. Names of extensions are lower case, as that specification wants.
 *
 * @param specversion {@code 1.0}
 * @param id the id of the event
 * @param source the log that it is from
 * @param type {@code casebook.} and the name of the event
 * @param subject the case, conversation or configuration that it happened to
 * @param time when it happened
 * @param datacontenttype {@code application/json}
 * @param position where it stands in the whole log
 * @param sequence which event of its subject, from 0
 * @param revision the revision of its data
 * @param recordedat when the log learned of it
 * @param aggregatetype {@code SupportCase}, {@code Conversation} or {@code Configuration}
 * @param actorkind what kind of actor did it
 * @param actorid who of that kind
 * @param causationid the message that caused it
 * @param correlationid the first message of the chain
 * @param imported true where an import told it, else absent
 * @param data the event itself
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        long position,
        long sequence,
        String revision,
        Instant recordedat,
        String aggregatetype,
        @Nullable String actorkind,
        @Nullable String actorid,
        @Nullable String causationid,
        @Nullable String correlationid,
        @Nullable Boolean imported,
        JsonNode data) {

    /** Before the names of events. */
    public static final String TYPE_PREFIX = "casebook.";

    /** An event with its data, as {@link EventJson} gives it. */
    public static CloudEvent of(LoggedEvent event, JsonNode data) {
        Traces traces = Traces.of(event);
        return new CloudEvent(
                "1.0",
                event.eventId(),
                "/api/v1/events",
                TYPE_PREFIX + event.type(),
                event.aggregateId(),
                traces.occurredAt(),
                "application/json",
                event.position(),
                event.sequence(),
                event.revision(),
                event.recordedAt(),
                event.aggregateType(),
                traces.actorKind(),
                traces.actorId(),
                traces.causationId(),
                traces.correlationId(),
                traces.imported(),
                data);
    }
}
