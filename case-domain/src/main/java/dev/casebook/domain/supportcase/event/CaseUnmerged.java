package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.PendingReason;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A merge was undone: the case stands on its own again, as before it.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param from the case that it had been merged into
 * @param reason why
 * @param status where it stands again, never MERGED
 * @param pendingReason whom it waits for again, or null
 * @param resumeAt when it resumes by itself, not before the merge was undone; or null
 * @param conversations the conversations that it had given away
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseUnmerged(
        String caseId,
        String customerId,
        String from,
        @PersonalData String reason,
        CaseStatus status,
        @Nullable PendingReason pendingReason,
        @Nullable Instant resumeAt,
        List<String> conversations,
        Instant occurredAt)
        implements CaseEvent {}
