package dev.casebook.domain.responsetime.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Definitions for tests, from what differs between them. */
final class SomeCalendars {

    private static final List<String> WORKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI");

    private SomeCalendars() {}

    static CalendarDefinition weekdays(String zone, String... spans) {
        return week(zone, WORKDAYS.stream().collect(Collectors.toMap(day -> day, day -> List.of(spans))));
    }

    static CalendarDefinition daily(String zone, String... spans) {
        return week(
                zone,
                Stream.concat(WORKDAYS.stream(), Stream.of("SAT", "SUN"))
                        .collect(Collectors.toMap(day -> day, day -> List.of(spans))));
    }

    static CalendarDefinition week(String zone, Map<String, List<String>> week) {
        return new CalendarDefinition(zone, week, null, List.of(), Map.of());
    }

    static CalendarDefinition except(CalendarDefinition definition, String date, String... spans) {
        Map<String, List<String>> exceptions = new TreeMap<>(definition.exceptions());
        exceptions.put(date, Arrays.asList(spans));
        return new CalendarDefinition(
                definition.zone(), definition.week(), definition.holidays(), definition.makeUpHours(), exceptions);
    }

    static CalendarDefinition chinese(CalendarDefinition definition, String... makeUpHours) {
        return new CalendarDefinition(
                definition.zone(), definition.week(), "cn", List.of(makeUpHours), definition.exceptions());
    }
}
