package dev.casebook.api.rest.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.responsetime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise, as the contract writes it; {@code case} only where promises of many cases are listed.
 *
 * @param elapsed working time used up, by the version of the calendar that the target names
 * @param remaining working time left; negative where it is overdue
 * @param warning that the calendar lacks the holidays of a year concerned, so that the due time may change; else absent
 */
public record TargetAnswer(
        @JsonProperty("case") @Nullable String caseId,
        Metric metric,
        int instance,
        TargetState state,
        boolean atRisk,
        Instant startedAt,
        Instant dueAt,
        Instant originalDueAt,
        @Nullable Instant satisfiedAt,
        @Nullable Instant breachedAt,
        @Nullable BreachCause breachCause,
        boolean excused,
        boolean dueFixed,
        Object goal,
        Duration elapsed,
        Duration remaining,
        String policy,
        String calendar,
        @Nullable String warning) {

    /** A promise as it stands at an instant, counted by the calendars of this book. */
    public static TargetAnswer of(@Nullable String caseId, Target target, Instant now, PolicyBook book) {
        return of(caseId, target, target.elapsedAt(now, book.workingTime(target.calendar())), now, book);
    }

    /** A promise as it stands at an instant, with its working time used up. */
    public static TargetAnswer of(
            @Nullable String caseId, Target target, Duration elapsed, Instant now, PolicyBook book) {
        WorkingTime time = book.workingTime(target.calendar());
        return new TargetAnswer(
                caseId,
                target.metric(),
                target.instance(),
                target.state(),
                target.atRisk(),
                target.startedAt(),
                target.dueAt(),
                target.originalDueAt(),
                target.satisfiedAt(),
                target.breachedAt(),
                target.breachCause(),
                target.excused(),
                target.dueFixed(),
                GoalAnswer.of(target),
                elapsed,
                target.goal().minus(elapsed),
                target.policy(),
                target.calendar(),
                HolidayWarning.of(time, target.startedAt(), lastCounted(target, now)));
    }

    private static Instant lastCounted(Target target, Instant now) {
        boolean overdue = target.unsatisfied() && now.isAfter(target.dueAt());
        return overdue ? now : target.dueAt();
    }
}
