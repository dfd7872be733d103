package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.responsetime.ExcuseCause;
import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A recorded breach counts no more. It stays recorded.
 *
 * @param caseId the case
 * @param customerId whose personal data the reason holds: the opaque id of the customer, or null without a reason
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param cause on what ground
 * @param reason the reason that a person gave, or null
 * @param dueAt when the promise now falls due, or null where it is over
 * @param counted working time counted until then
 * @param occurredAt when it happened
 */
@Revision("1")
public record BreachExcused(
        String caseId,
        @Nullable String customerId,
        Metric metric,
        int instance,
        ExcuseCause cause,
        @Nullable @PersonalData String reason,
        @Nullable Instant dueAt,
        Duration counted,
        Instant occurredAt)
        implements TargetEvent {

    /** A late fact is the clock's own finding; a decision is somebody's. */
    @Override
    public boolean recordedByClock() {
        return cause == ExcuseCause.LATE_FACT;
    }
}
