package dev.casebook.api.rest.answer;

import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Target;
import java.util.Map;
import java.util.Objects;

/** A goal, as the contract and the files write it: a duration, or a count of business days. */
public final class GoalAnswer {

    private GoalAnswer() {}

    /** What a policy promises. */
    public static Object of(Goal goal) {
        return goal.businessDays() == null ? Objects.requireNonNull(goal.working()) : businessDays(goal.businessDays());
    }

    /** What a target was promised. */
    public static Object of(Target target) {
        return target.businessDays() == null ? target.goal() : businessDays(target.businessDays());
    }

    private static Object businessDays(int days) {
        return Map.of("businessDays", days);
    }
}
