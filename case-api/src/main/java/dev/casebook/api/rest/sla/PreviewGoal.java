package dev.casebook.api.rest.sla;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the goal of a preview, and keeps it to what can be counted at once. */
final class PreviewGoal {

    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final int MOST_DAYS = 3_660;
    private static final Duration HORIZON = Duration.ofDays(40 * 366);

    private PreviewGoal() {}

    /**
     * The goal.
     *
     * @throws ValidationFailed when it is neither working time nor business days, nothing, or over ten years
     */
    static Goal read(@Nullable JsonNode goal) {
        if (goal == null || goal.isNull()) {
            throw new ValidationFailed("goal", "must be given");
        }
        return goal.isObject() ? days(goal) : Goal.of(working(goal));
    }

    private static Goal days(JsonNode goal) {
        JsonNode days = goal.path("businessDays");
        if (!Set.copyOf(goal.propertyNames()).equals(Set.of("businessDays"))) {
            throw new ValidationFailed("goal", "must be a duration such as PT4H, or {\"businessDays\": 15}");
        } else if (!days.isInt() || days.intValue() < 1 || days.intValue() > MOST_DAYS) {
            throw new ValidationFailed("goal.businessDays", "must be a whole number from 1 to " + MOST_DAYS);
        }
        return Goal.ofBusinessDays(days.intValue());
    }

    private static Duration working(JsonNode goal) {
        String text = goal.isString() ? goal.stringValue() : "";
        try {
            Duration working = Duration.parse(text);
            boolean days = text.contains("D");
            boolean whole = working.toNanosPart() == 0;
            if (!days && whole && working.toSeconds() > 0 && working.compareTo(LONGEST) <= 0) {
                return working;
            }
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            // Said below, with all that a goal must be.
        }
        throw new ValidationFailed(
                "goal",
                "must be a duration in hours, minutes and whole seconds such as PT4H, more than nothing and at most ten"
                        + " years, or {\"businessDays\": 15}");
    }

    /**
     * Checks that a goal is reached within forty years, as one of ten years on a calendar that hardly ever opens is not.
     *
     * @throws ValidationFailed when it is not
     */
    static void checkFits(Goal goal, Instant start, WorkingTime time) {
        Instant horizon = start.plus(HORIZON);
        boolean fits = goal.businessDays() == null
                ? time.between(start, horizon).compareTo(Objects.requireNonNull(goal.working())) >= 0
                : time.workingDatesBegun(start, horizon) >= goal.businessDays();
        if (!fits) {
            throw new ValidationFailed("goal", "is not reached within forty years by this calendar");
        }
    }
}
