package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.RetargetCause;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A promise got another due time.
 *
 * @param caseId the case
 * @param metric what is promised
 * @param instance which promise of that kind, from 1
 * @param cause why
 * @param startedAt its start from here on
 * @param goal the promised working time from here on
 * @param businessDays the promised business days, or null where working time is promised
 * @param dueFrom when it was due
 * @param dueTo when it is due
 * @param dueFixed whether a person fixed the due time, so that changes leave it
 * @param counted working time counted until then
 * @param paused working time paused so far
 * @param policy the policy, as name@version
 * @param calendar the calendar, as name@version
 * @param tzData the version of the time zone data
 * @param occurredAt when it happened
 */
@Revision("1")
public record TargetRetargeted(
        String caseId,
        Metric metric,
        int instance,
        RetargetCause cause,
        Instant startedAt,
        Duration goal,
        @Nullable Integer businessDays,
        Instant dueFrom,
        Instant dueTo,
        boolean dueFixed,
        Duration counted,
        Duration paused,
        String policy,
        String calendar,
        String tzData,
        Instant occurredAt)
        implements TargetEvent {}
