package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A link between two cases was removed; each of the two records it.
 *
 * @param caseId the case
 * @param to the other case
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseUnlinked(String caseId, String to, Instant occurredAt) implements CaseEvent {}
