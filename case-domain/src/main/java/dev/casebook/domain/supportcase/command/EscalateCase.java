package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Escalates the case to a level.
 *
 * @param caseId the case
 * @param level 1 to 5
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record EscalateCase(@TargetAggregateIdentifier String caseId, int level, String reason, Issued issued)
        implements CaseCommand {}
