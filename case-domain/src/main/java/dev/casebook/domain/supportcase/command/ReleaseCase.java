package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets a case go that had been merged into this one. Where it had not, nothing is recorded.
 *
 * @param caseId the case
 * @param to the case that stands on its own again
 * @param issued by whom, when, and on what condition
 */
public record ReleaseCase(@TargetAggregateIdentifier String caseId, String to, Issued issued) implements CaseCommand {}
