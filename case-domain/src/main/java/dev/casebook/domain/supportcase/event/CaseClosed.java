package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.Cause;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A resolved case was closed.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param reason why, or null where it closed by itself
 * @param cause what closed it
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseClosed(
        String caseId,
        String customerId,
        @Nullable @PersonalData String reason,
        Cause cause,
        Instant occurredAt) implements CaseEvent {
    @Override
    public boolean recordedByClock() {
        return cause == Cause.CLOCK;
    }
}
