package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A case was given to a team, an agent or both; this is the whole assignment that results.
 *
 * @param caseId the case
 * @param team the team that has it now, or null
 * @param agent the agent who has it now, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseAssigned(
        String caseId, @Nullable String team, @Nullable String agent, Instant occurredAt) implements CaseEvent {}
