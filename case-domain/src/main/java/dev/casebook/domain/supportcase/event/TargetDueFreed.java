package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The due time that a person fixed was taken back: the policy says it again.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetDueFreed(String caseId, Metric metric, int instance, Instant occurredAt) implements CaseEvent {}
