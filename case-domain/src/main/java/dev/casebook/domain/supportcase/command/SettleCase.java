package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes the case record everything that fell due before the command. Never refused.
 *
 * @param caseId the case
 * @param issued by whom, when, and on what condition
 */
public record SettleCase(@TargetAggregateIdentifier String caseId, Issued issued) implements CaseCommand {}
