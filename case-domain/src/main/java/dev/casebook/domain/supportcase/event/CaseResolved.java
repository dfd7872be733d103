package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.Resolution;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A case was resolved.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param resolution how it ended
 * @param summary what was done, in words
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseResolved(
        String caseId,
        String customerId,
        Resolution resolution,
        @PersonalData String summary,
        Instant occurredAt) implements CaseEvent {}
