package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.supportcase.LinkKind;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A case was linked to another; each of the two records it.
 *
 * @param caseId the case
 * @param to the other case
 * @param kind how this case relates to the other
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseLinked(String caseId, String to, LinkKind kind, Instant occurredAt) implements CaseEvent {}
