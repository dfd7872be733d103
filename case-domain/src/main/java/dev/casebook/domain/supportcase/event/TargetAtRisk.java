package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A promise used up one of the steps that its policy warns at.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param percent the step, in percent of the working time
 * @param dueAt when it falls due
 * @param counted working time counted until then
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetAtRisk(
        String caseId, Metric metric, int instance, int percent, Instant dueAt, Duration counted, Instant occurredAt)
        implements TargetEvent {}
