package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes back the due time that somebody fixed.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param issued by whom, when, and on what condition
 */
public record FreeDue(@TargetAggregateIdentifier String caseId, Metric metric, int instance, Issued issued)
        implements CaseCommand {}
