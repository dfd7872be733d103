package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Undoes the merge of the case. The other case releases it in the same transaction.
 *
 * @param caseId the merged case
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record UnmergeCase(@TargetAggregateIdentifier String caseId, String reason, Issued issued)
        implements CaseCommand {}
