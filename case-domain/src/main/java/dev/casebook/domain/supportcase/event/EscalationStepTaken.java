package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A step of the escalation ladder was taken: who is told of it by which channel, and what it changed. Each change is an event of its own
 * beside this one.
 *
 * @param caseId the case
 * @param metric the metric whose target ran out or was breached
 * @param instance its instance
 * @param step which step of the ladder, from 1
 * @param repeat which repetition; 0 for the first time
 * @param why why it was due, in the words of the rule
 * @param told who is told, by which channel
 * @param level the level that it raised the case to, or null
 * @param priority the priority that it raised the case to, or null
 * @param team the team that it moved the case to, or null
 * @param occurredAt when it fell due
 */
@Revision("1")
public record EscalationStepTaken(
        String caseId,
        Metric metric,
        int instance,
        int step,
        int repeat,
        String why,
        List<Notice> told,
        @Nullable Integer level,
        @Nullable Priority priority,
        @Nullable String team,
        Instant occurredAt)
        implements ClockEvent {}
