package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.LinkKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Links the case to another; the other is told in the same transaction.
 *
 * @param caseId the case
 * @param to the other case
 * @param kind how this case relates to the other
 * @param issued by whom, when, and on what condition
 */
public record LinkCase(@TargetAggregateIdentifier String caseId, String to, LinkKind kind, Issued issued)
        implements CaseCommand {}
