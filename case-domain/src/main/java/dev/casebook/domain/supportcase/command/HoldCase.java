package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Holds the case until the request ends, so that what the request then reads of it in the log stays so. Records nothing
 * and answers with the {@link dev.casebook.domain.supportcase.CaseStatus} in which the case stands.
 *
 * @param caseId the case
 * @param issued by whom, when, and on what condition
 */
public record HoldCase(@TargetAggregateIdentifier String caseId, Issued issued) implements CaseCommand {}
