package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What became of telling somebody of an escalation step.
 *
 * @param caseId the case
 * @param metric the metric of the step
 * @param instance its instance
 * @param step which step of the ladder, from 1
 * @param repeat which repetition of it
 * @param notice who was to be told, by which channel
 * @param arrived whether the channel took it
 * @param attempts how often it was tried
 * @param problem why it did not arrive, in a few words without content, or null
 * @param occurredAt when that was known
 */
@Revision("1")
public record NotificationReported(
        String caseId,
        Metric metric,
        int instance,
        int step,
        int repeat,
        Notice notice,
        boolean arrived,
        int attempts,
        @Nullable String problem,
        Instant occurredAt)
        implements ClockEvent {}
