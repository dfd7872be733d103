package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Escalates the case by one level because a promise was breached. Idempotent by metric and instance; never refused.
 *
 * @param caseId the case
 * @param metric the metric that was breached
 * @param instance its instance
 * @param issued by whom, when, and on what condition
 */
public record EscalateBreach(@TargetAggregateIdentifier String caseId, Metric metric, int instance, Issued issued)
        implements CaseCommand {}
