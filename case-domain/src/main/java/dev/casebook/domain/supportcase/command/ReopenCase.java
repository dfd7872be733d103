package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Opens a resolved or closed case again. Answers whether that was possible or a follow-up is needed.
 *
 * @param caseId the case
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record ReopenCase(@TargetAggregateIdentifier String caseId, String reason, Issued issued)
        implements CaseCommand {}
