package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Closes a resolved case.
 *
 * @param caseId the case
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record CloseCase(@TargetAggregateIdentifier String caseId, String reason, Issued issued)
        implements CaseCommand {}
