package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.Cause;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A resolved or closed case is open again.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param reason why, or null where a message says it
 * @param cause what reopened it
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseReopened(
        String caseId,
        String customerId,
        @Nullable @PersonalData String reason,
        Cause cause,
        Instant occurredAt) implements CaseEvent {}
