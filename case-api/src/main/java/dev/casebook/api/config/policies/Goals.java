package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.supportcase.Priority;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the goals of a policy: one for every priority, or one for each, in working time or in business days. */
final class Goals {

    private static final String BUSINESS_DAYS = "businessDays";
    private static final int MOST_BUSINESS_DAYS = 3_650;

    /** A goal that has not fallen due a century after this never does, for all that anybody cares. */
    private static final Instant TRIAL = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant CENTURY_LATER = Instant.parse("2126-01-01T00:00:00Z");

    private final WorkingTime time;

    /** Goals that are counted in this time. */
    Goals(WorkingTime time) {
        this.time = time;
    }

    Map<Metric, Map<Priority, Goal>> read(Place goals) {
        Map<Metric, Map<Priority, Goal>> byMetric = new EnumMap<>(Metric.class);
        goals.fields(names(Metric.values()))
                .forEach((name, goal) -> byMetric.put(Metric.valueOf(name), byPriority(goal)));
        return byMetric;
    }

    private Map<Priority, Goal> byPriority(Place goal) {
        if (!goal.hasFields() || goal.fields().containsKey(BUSINESS_DAYS)) {
            Goal each = goal(goal);
            return Stream.of(Priority.values()).collect(Collectors.toMap(Function.identity(), priority -> each));
        }
        Map<Priority, Goal> goals = new EnumMap<>(Priority.class);
        goal.fields(names(Priority.values())).forEach((name, value) -> goals.put(Priority.valueOf(name), goal(value)));
        return goals;
    }

    private Goal goal(Place place) {
        Goal goal = place.hasFields() ? businessDays(place) : Goal.of(working(place));
        if (!fallsDue(goal)) {
            throw place.mistake("would not fall due within a century of the calendar's hours");
        }
        return goal;
    }

    private static Goal businessDays(Place place) {
        Place days = place.required(place.fields(Set.of(BUSINESS_DAYS)), BUSINESS_DAYS);
        String text = days.text();
        int count = text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
        if (count == 0 || count > MOST_BUSINESS_DAYS) {
            throw days.mistake("must be a whole number from 1 to " + MOST_BUSINESS_DAYS);
        }
        return Goal.ofBusinessDays(count);
    }

    /** A bare day is refused in any writing: nobody knows whether it means 24 hours or a day at the office. */
    private static Duration working(Place place) {
        String text = place.text();
        if (text.toUpperCase(Locale.ROOT).contains("D")) {
            throw place.mistake("must be a duration without days: write PT24H, or { businessDays: 1 }, as you mean");
        }
        return Durations.read(text)
                .orElseThrow(() -> place.mistake("must be a duration in hours, minutes and whole seconds such as PT4H"
                        + " or PT15M, more than nothing and at most ten years"));
    }

    private boolean fallsDue(Goal goal) {
        try {
            Integer days = goal.businessDays();
            Duration working = goal.working();
            if (days != null) {
                return time.dueAfterBusinessDays(TRIAL, days).isBefore(CENTURY_LATER);
            }
            return working == null || time.add(TRIAL, working).isBefore(CENTURY_LATER);
        } catch (DateTimeException never) {
            return false;
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
