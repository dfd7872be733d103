package dev.casebook.domain.replay;

import java.time.Instant;
import java.util.Map;

/**
 * An event of the log, in the present revision of its record.
 *
 * @param position where it stands in the whole log, from 1, with gaps
 * @param sequence which event of its subject, from 0
 * @param subjectType {@code SupportCase}, {@code Conversation} or {@code Configuration}
 * @param subject the id of the case, conversation or configuration that it happened to
 * @param type its stable name, as {@code CaseOpened}
 * @param occurredAt when it happened
 * @param recordedAt when the log learned of it
 * @param metadata who acted and what caused it, as {@code actorKind} and {@code actorId}; it cannot be changed
 * @param payload the event itself, one of the records in the {@code event} packages; it cannot be changed
 */
public record FoldedEvent(
        long position,
        long sequence,
        String subjectType,
        String subject,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        Map<String, Object> metadata,
        Object payload) {}
