package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of telling somebody of an escalation step. Idempotent by step, repetition and notice; never refused.
 *
 * @param caseId the case
 * @param metric the metric of the step
 * @param instance its instance
 * @param step which step of the ladder, from 1
 * @param repeat which repetition of it
 * @param notice who was to be told, by which channel
 * @param arrived whether the channel took it
 * @param attempts how often it was tried
 * @param problem why it did not arrive, or null
 * @param issued by whom, when, and on what condition
 */
public record ReportNotification(
        @TargetAggregateIdentifier String caseId,
        Metric metric,
        int instance,
        int step,
        int repeat,
        Notice notice,
        boolean arrived,
        int attempts,
        @Nullable String problem,
        Issued issued)
        implements CaseCommand {}
