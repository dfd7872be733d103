package dev.casebook.api.rest.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.responsetime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise, as the contract writes it; {@code case} only where promises of many cases are listed. */
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
        String calendar) {

    /** A promise as it stands at an instant. */
    public static TargetAnswer of(@Nullable String caseId, Target target, Instant now) {
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
                target.elapsedAt(now, WorkingTime.ALWAYS),
                target.remainingAt(now, WorkingTime.ALWAYS),
                target.policy(),
                target.calendar());
    }
}
