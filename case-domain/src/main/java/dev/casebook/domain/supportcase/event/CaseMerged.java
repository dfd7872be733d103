package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A case was merged into another; what it gave is kept, so that it can be undone.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param into the case that goes on
 * @param reason why
 * @param conversations its conversations, which moved
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseMerged(
        String caseId,
        String customerId,
        String into,
        @PersonalData String reason,
        List<String> conversations,
        Instant occurredAt)
        implements CaseEvent {}
