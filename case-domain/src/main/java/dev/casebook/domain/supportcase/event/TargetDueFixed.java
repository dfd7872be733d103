package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.responsetime.Metric;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A person fixed when a target falls due; later changes leave it until it is freed.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param customerId whose case it is: the subject of the reason
 * @param dueAt when it falls due from here on
 * @param reason why
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetDueFixed(
        String caseId,
        Metric metric,
        int instance,
        String customerId,
        Instant dueAt,
        @PersonalData String reason,
        Instant occurredAt)
        implements CaseEvent {}
