package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A promise began to run.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param startedAt the metric's own start; earlier than occurredAt where the policy came late
 * @param goal the promised working time; of a goal in business days, the working time from start to due
 * @param businessDays the promised business days, or null where working time is promised
 * @param dueAt when it falls due
 * @param counted working time counted until then
 * @param paused working time that it stood still before a policy promised it
 * @param pausedDates working dates begun in that time
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
        @Nullable Integer businessDays,
        Instant dueAt,
        Duration counted,
        Duration paused,
        int pausedDates,
        String policy,
        String calendar,
        String tzData,
        Instant occurredAt)
        implements TargetEvent {}
