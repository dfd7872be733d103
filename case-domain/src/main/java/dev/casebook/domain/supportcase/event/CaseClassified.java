package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The topic or the priority of a case changed; what is null stayed.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param topic the new topic, or null
 * @param priority the new priority, or null
 * @param reason why, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseClassified(
        String caseId,
        String customerId,
        @Nullable String topic,
        @Nullable Priority priority,
        @Nullable @PersonalData String reason,
        Instant occurredAt)
        implements CaseEvent {}
