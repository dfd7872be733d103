package dev.casebook.api.rest.sla;

import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar in force, in the words of the files.
 *
 * @param calendar its name with the version of its content
 * @param zone the IANA name of its time zone
 * @param week the spans of each day of the week
 * @param holidays the public holidays that it keeps, absent for none
 * @param makeUpHours the spans of a workday that makes up for a holiday
 * @param exceptions the spans of single dates
 */
record CalendarAnswer(
        String calendar,
        String zone,
        Map<String, List<String>> week,
        @Nullable String holidays,
        List<String> makeUpHours,
        Map<String, List<String>> exceptions) {

    private static final CalendarDefinition ALWAYS =
            new CalendarDefinition("UTC", everyDay("00:00-24:00"), null, List.of(), Map.of());

    static List<CalendarAnswer> all(Map<String, WorkingTime> calendars) {
        return new TreeMap<>(calendars)
                .entrySet().stream()
                        .map(one -> of(
                                one.getKey(),
                                one.getValue() instanceof BusinessCalendar hours ? hours.definition() : ALWAYS))
                        .toList();
    }

    private static CalendarAnswer of(String name, CalendarDefinition said) {
        return new CalendarAnswer(
                name, said.zone(), said.week(), said.holidays(), said.makeUpHours(), said.exceptions());
    }

    private static Map<String, List<String>> everyDay(String span) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.name().substring(0, 3))
                .collect(Collectors.toMap(Function.identity(), day -> List.of(span)));
    }
}
