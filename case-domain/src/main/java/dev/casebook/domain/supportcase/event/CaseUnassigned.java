package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The agent was taken off a case; its team keeps it.
 *
 * @param caseId the case
 * @param agent the agent who had it
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseUnassigned(String caseId, String agent, Instant occurredAt) implements CaseEvent {}
