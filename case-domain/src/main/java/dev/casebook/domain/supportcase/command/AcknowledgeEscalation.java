package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that the escalation was noticed.
 *
 * @param caseId the case
 * @param note what to say about it, or null
 * @param issued by whom, when, and on what condition
 */
public record AcknowledgeEscalation(
        @TargetAggregateIdentifier String caseId, @Nullable String note, Issued issued) implements CaseCommand {}
