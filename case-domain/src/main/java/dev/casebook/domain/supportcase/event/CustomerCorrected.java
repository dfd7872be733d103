package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.privacy.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * What is known of the case's customer was corrected; the details are the whole of what is known now.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param customer the details as they now stand
 * @param reason why
 * @param occurredAt when it happened
 */
@Revision("1")
public record CustomerCorrected(
        String caseId,
        String customerId,
        @PersonalData CustomerDetails customer,
        @PersonalData String reason,
        Instant occurredAt)
        implements CaseEvent {}
