package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.responsetime.Metric;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A case was escalated.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param level the level it stands at now, 1 to 5
 * @param reason why
 * @param metric the metric whose breach raised it, or null
 * @param instance the instance of that metric, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseEscalated(
        String caseId,
        String customerId,
        int level,
        @PersonalData String reason,
        @Nullable Metric metric,
        @Nullable Integer instance,
        Instant occurredAt)
        implements CaseEvent {}
