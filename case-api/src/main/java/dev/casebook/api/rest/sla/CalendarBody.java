package dev.casebook.api.rest.sla;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar that a request brings along, as the configuration files write one. */
record CalendarBody(
        @Nullable String zone,
        @Nullable Map<String, @Nullable List<@Nullable String>> week,
        @Nullable String holidays,
        @Nullable List<@Nullable String> makeUpHours,
        @Nullable Map<String, @Nullable List<@Nullable String>> exceptions) {

    private static final int MOST_SPANS = 24;
    private static final int MOST_EXCEPTIONS = 2_000;

    /**
     * The definition, not checked any further than what it is made of.
     *
     * @throws ValidationFailed when a part is missing, null, or larger than any office needs
     */
    CalendarDefinition definition() {
        if (zone == null) {
            throw new ValidationFailed("calendar.zone", "must be given");
        } else if (week == null) {
            throw new ValidationFailed("calendar.week", "must be given");
        } else if (exceptions != null && exceptions.size() > MOST_EXCEPTIONS) {
            throw new ValidationFailed("calendar.exceptions", "must be at most " + MOST_EXCEPTIONS);
        }
        check("calendar.week.", week);
        check("calendar.exceptions.", exceptions == null ? Map.of() : exceptions);
        check("calendar.makeUpHours", makeUpHours == null ? List.of() : makeUpHours);
        return new CalendarDefinition(
                zone,
                week,
                holidays,
                makeUpHours == null ? List.of() : makeUpHours,
                exceptions == null ? Map.of() : exceptions);
    }

    private static void check(String path, Map<String, @Nullable List<@Nullable String>> hours) {
        hours.forEach((day, spans) -> check(path + day, spans));
    }

    private static void check(String field, @Nullable List<@Nullable String> spans) {
        if (spans == null) {
            throw new ValidationFailed(field, "must be a list of spans");
        } else if (spans.size() > MOST_SPANS) {
            throw new ValidationFailed(field, "must be at most " + MOST_SPANS + " spans");
        }
        for (int number = 0; number < spans.size(); number++) {
            if (spans.get(number) == null) {
                throw new ValidationFailed(field + "[" + number + "]", "must be a span such as 09:00-18:00");
            }
        }
    }
}
