package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A promise was not kept in time. What follows only adds to this.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param cause what made it late
 * @param dueAt when it fell due
 * @param counted working time counted until then
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetBreached(
        String caseId,
        Metric metric,
        int instance,
        BreachCause cause,
        Instant dueAt,
        Duration counted,
        Instant occurredAt)
        implements TargetEvent {}
