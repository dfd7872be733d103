package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.PendingReason;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A case waits for somebody.
 *
 * @param caseId the case
 * @param reason for whom
 * @param note what for, or null
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param resumeAt when it resumes by itself, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CasePended(
        String caseId,
        PendingReason reason,
        @Nullable @PersonalData String note,
        String customerId,
        @Nullable Instant resumeAt,
        Instant occurredAt)
        implements CaseEvent {}
