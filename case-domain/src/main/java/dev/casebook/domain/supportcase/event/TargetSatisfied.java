package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A promise that had been breached was fulfilled after all.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param counted working time counted until then
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetSatisfied(String caseId, Metric metric, int instance, Duration counted, Instant occurredAt)
        implements TargetEvent {}
