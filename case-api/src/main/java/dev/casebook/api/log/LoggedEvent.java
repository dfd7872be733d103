package dev.casebook.api.log;

import dev.casebook.domain.configuration.event.ConfigurationEvent;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An event as the log has it, in the present revision of its record.
 *
 * @param position where it stands in the whole log, from 1, with gaps
 * @param eventId its id
 * @param aggregateType {@code SupportCase}, {@code Conversation} or {@code Configuration}
 * @param aggregateId the case, conversation or configuration that it happened to
 * @param sequence which event of that aggregate, from 0, without gaps
 * @param type its stable name
 * @param revision the revision of its payload as given here
 * @param recordedAt when the log learned of it
 * @param metaData who acted and what caused it
 * @param payload the event itself
 */
public record LoggedEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        Map<String, Object> metaData,
        Object payload) {

    /** When it happened; the log's own time where it does not say. */
    public Instant occurredAt() {
        if (payload instanceof CaseEvent happened) {
            return happened.occurredAt();
        }
        if (payload instanceof ConversationEvent happened) {
            return happened.occurredAt();
        }
        return payload instanceof ConfigurationEvent happened ? happened.occurredAt() : recordedAt;
    }
}
