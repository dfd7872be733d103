package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.supportcase.Cause;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A pending case is being worked on again.
 *
 * @param caseId the case
 * @param cause what resumed it
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseResumed(String caseId, Cause cause, Instant occurredAt) implements CaseEvent {
    @Override
    public boolean recordedByClock() {
        return cause == Cause.CLOCK;
    }
}
