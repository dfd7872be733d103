package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A promise stands still.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param counted working time counted until then
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetPaused(String caseId, Metric metric, int instance, Duration counted, Instant occurredAt)
        implements TargetEvent {}
