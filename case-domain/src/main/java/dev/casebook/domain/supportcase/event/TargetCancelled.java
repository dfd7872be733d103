package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A promise ended without being kept or broken.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param cause why
 * @param counted working time counted until then
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetCancelled(
        String caseId, Metric metric, int instance, CancelCause cause, Duration counted, Instant occurredAt)
        implements TargetEvent {}
