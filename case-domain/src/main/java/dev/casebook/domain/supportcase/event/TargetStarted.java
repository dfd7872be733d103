package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A promise began to run.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param startedAt the metric's own start; earlier than occurredAt where the policy came late
 * @param goal the promised working time
 * @param dueAt when it falls due
 * @param counted working time counted until then
 * @param policy the policy, as name@version
 * @param calendar the calendar, as name@version
 * @param tzData the version of the time zone data
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetStarted(
        String caseId,
        Metric metric,
        int instance,
        Instant startedAt,
        Duration goal,
        Instant dueAt,
        Duration counted,
        String policy,
        String calendar,
        String tzData,
        Instant occurredAt)
        implements TargetEvent {}
