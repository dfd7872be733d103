package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends the waiting.
 *
 * @param caseId the case
 * @param issued by whom, when, and on what condition
 */
public record ResumeCase(@TargetAggregateIdentifier String caseId, Issued issued) implements CaseCommand {}
