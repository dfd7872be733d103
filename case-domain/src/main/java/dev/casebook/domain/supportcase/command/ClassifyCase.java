package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Priority;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes topic or priority.
 *
 * @param caseId the case
 * @param topic the new topic, or null to leave it
 * @param priority the new priority, or null to leave it
 * @param reason why, or null
 * @param issued by whom, when, and on what condition
 */
public record ClassifyCase(
        @TargetAggregateIdentifier String caseId,
        @Nullable String topic,
        @Nullable Priority priority,
        @Nullable String reason,
        Issued issued)
        implements CaseCommand {}
