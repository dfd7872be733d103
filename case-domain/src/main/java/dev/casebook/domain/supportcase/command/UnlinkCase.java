package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Removes the link to another case.
 *
 * @param caseId the case
 * @param to the other case
 * @param issued by whom, when, and on what condition
 */
public record UnlinkCase(@TargetAggregateIdentifier String caseId, String to, Issued issued) implements CaseCommand {}
