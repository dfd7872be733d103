package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the case to a team, an agent or both; what is null stays.
 *
 * @param caseId the case
 * @param team the team, or null to leave it
 * @param agent the agent, or null to leave it
 * @param issued by whom, when, and on what condition
 */
public record AssignCase(
        @TargetAggregateIdentifier String caseId,
        @Nullable String team,
        @Nullable String agent,
        Issued issued) implements CaseCommand {}
