package dev.casebook.domain.responsetime.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which date has which opening hours.
 *
 * @param week the hours of each day of the week that has any
 * @param singled the hours of the dates that do not keep to the week: holidays, and before them exceptions
 */
record OpeningDays(Map<DayOfWeek, OpeningHours> week, Map<LocalDate, OpeningHours> singled) {

    private static final Map<String, DayOfWeek> NAMES = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 3), Function.identity()));

    /** Reads a definition and its holidays, if it keeps any. */
    static OpeningDays of(CalendarDefinition definition, @Nullable ChineseHolidays holidays) {
        Map<DayOfWeek, OpeningHours> week = week(definition.week());
        OpeningHours makeUp = OpeningHours.parse("makeUpHours", definition.makeUpHours());
        if (holidays == null && !makeUp.closed()) {
            throw new CalendarMistake("makeUpHours", "there is nothing to make up for without holidays");
        }
        Map<LocalDate, OpeningHours> singled = new HashMap<>();
        if (holidays != null) {
            holidays.closed().forEach(date -> singled.put(date, OpeningHours.CLOSED));
            holidays.makeUpWorkdays().stream()
                    .filter(date -> !makeUp.closed())
                    .forEach(date -> singled.put(date, makeUp));
        }
        definition
                .exceptions()
                .forEach((date, hours) -> singled.put(date(date), OpeningHours.parse("exceptions." + date, hours)));
        return new OpeningDays(week, singled);
    }

    private static Map<DayOfWeek, OpeningHours> week(Map<String, List<String>> texts) {
        Map<DayOfWeek, OpeningHours> week = new EnumMap<>(DayOfWeek.class);
        texts.forEach((name, hours) -> {
            DayOfWeek day = NAMES.get(name);
            if (day == null) {
                throw new CalendarMistake("week." + name, "there is no such day; the days are MON to SUN");
            }
            week.put(day, OpeningHours.parse("week." + name, hours));
        });
        // Exceptions and holidays run out: with them alone a goal would in the end never fall due.
        if (week.values().stream().allMatch(OpeningHours::closed)) {
            throw new CalendarMistake("week", "has no working time");
        }
        return week;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new CalendarMistake("exceptions." + text, "there is no such date; give it as 2026-12-31");
        }
    }

    /** The opening hours of a date. */
    OpeningHours on(LocalDate date) {
        OpeningHours hours = singled.get(date);
        return hours != null ? hours : week.getOrDefault(date.getDayOfWeek(), OpeningHours.CLOSED);
    }
}
