package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Excuses a recorded breach: it stays recorded and counts no more.
 *
 * @param caseId the case
 * @param metric the metric that was breached
 * @param instance its instance
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record ExcuseBreach(
        @TargetAggregateIdentifier String caseId, Metric metric, int instance, String reason, Issued issued)
        implements CaseCommand {}
