package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took notice of the escalation.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param level the level that was acknowledged
 * @param note what they said, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record EscalationAcknowledged(
        String caseId,
        String customerId,
        int level,
        @Nullable @PersonalData String note,
        Instant occurredAt) implements CaseEvent {}
