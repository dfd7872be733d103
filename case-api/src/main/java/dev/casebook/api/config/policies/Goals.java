package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Priority;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the goals of a policy: a duration for every priority, or one for each. */
final class Goals {

    /** The metrics that this version counts. */
    static final List<Metric> COUNTED = List.of(Metric.FIRST_RESPONSE, Metric.RESOLUTION);

    private static final Duration LONGEST = Duration.ofDays(3_660);

    private Goals() {}

    static Map<Metric, Map<Priority, Goal>> read(Place goals) {
        Map<Metric, Map<Priority, Goal>> byMetric = new EnumMap<>(Metric.class);
        goals.fields(names(Metric.values())).forEach((name, goal) -> {
            Metric metric = Metric.valueOf(name);
            Map<Priority, Goal> byPriority = byPriority(goal);
            if (COUNTED.contains(metric)) {
                byMetric.put(metric, byPriority);
            }
        });
        return byMetric;
    }

    private static Map<Priority, Goal> byPriority(Place goal) {
        if (!goal.hasFields()) {
            Goal each = Goal.of(duration(goal));
            return Stream.of(Priority.values()).collect(Collectors.toMap(Function.identity(), priority -> each));
        }
        if (goal.fields().containsKey("businessDays")) {
            throw goal.mistake("goals in business days are not supported in this version; give hours, as in PT24H");
        }
        Map<Priority, Goal> goals = new EnumMap<>(Priority.class);
        goal.fields(names(Priority.values()))
                .forEach((name, value) -> goals.put(Priority.valueOf(name), Goal.of(duration(value))));
        return goals;
    }

    private static Duration duration(Place goal) {
        try {
            Duration duration = Duration.parse(goal.text());
            boolean bareDays = goal.text().contains("D");
            if (!bareDays
                    && duration.toSeconds() > 0
                    && duration.toNanosPart() == 0
                    && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            // Said below, with all that a goal must be.
        }
        throw goal.mistake("must be a duration in hours, minutes and whole seconds such as PT4H or PT15M, more than"
                + " nothing and at most ten years");
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
