package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A promise runs again.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param paused working time paused so far, all pauses together
 * @param pausedDates working dates begun while paused, all pauses together
 * @param goal the promised working time from here on
 * @param dueAt when it now falls due
 * @param counted working time counted until then
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetResumed(
        String caseId,
        Metric metric,
        int instance,
        Duration paused,
        int pausedDates,
        Duration goal,
        Instant dueAt,
        Duration counted,
        Instant occurredAt)
        implements TargetEvent {}
