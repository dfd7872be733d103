package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes the agent off the case.
 *
 * @param caseId the case
 * @param issued by whom, when, and on what condition
 */
public record UnassignCase(@TargetAggregateIdentifier String caseId, Issued issued) implements CaseCommand {}
