package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Merges the case into another. The other case absorbs it in the same transaction.
 *
 * @param caseId the case
 * @param into the case that goes on
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record MergeCase(@TargetAggregateIdentifier String caseId, String into, String reason, Issued issued)
        implements CaseCommand {}
