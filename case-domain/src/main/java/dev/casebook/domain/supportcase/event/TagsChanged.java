package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;

/**
 * Tags were added or removed; only what changed is named.
 *
 * @param caseId the case
 * @param added tags it did not have
 * @param removed tags it had
 * @param occurredAt when it happened
 */
@Revision("1")
public record TagsChanged(String caseId, Set<String> added, Set<String> removed, Instant occurredAt)
        implements CaseEvent {}
