package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a new case up.
 *
 * @param caseId the case
 * @param issued by whom, when, and on what condition
 */
public record StartCase(@TargetAggregateIdentifier String caseId, Issued issued) implements CaseCommand {}
