package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Issued;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Fixes when a target falls due, whatever changes later.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param dueAt when it falls due
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record FixDue(
        @TargetAggregateIdentifier String caseId,
        Metric metric,
        int instance,
        Instant dueAt,
        String reason,
        Issued issued)
        implements CaseCommand {}
