package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An agent took a new case up.
 *
 * @param caseId the case
 * @param agent the agent, or null where a program started it
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseStarted(String caseId, @Nullable String agent, Instant occurredAt) implements CaseEvent {}
