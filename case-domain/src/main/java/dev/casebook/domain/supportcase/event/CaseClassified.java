package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The topic or the priority of a case changed; what is null stayed.
 *
 * @param caseId the case
 * @param topic the new topic, or null
 * @param priority the new priority, or null
 * @param reason why, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseClassified(
        String caseId,
        @Nullable String topic,
        @Nullable Priority priority,
        @Nullable String reason,
        Instant occurredAt) implements CaseEvent {}
