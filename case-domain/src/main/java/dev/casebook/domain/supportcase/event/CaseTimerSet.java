package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The instant at which the case must next be looked at changed.
 *
 * @param caseId the case
 * @param wakeAt the next instant of any kind, or null when none is to come
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseTimerSet(String caseId, @Nullable Instant wakeAt, Instant occurredAt) implements ClockEvent {}
