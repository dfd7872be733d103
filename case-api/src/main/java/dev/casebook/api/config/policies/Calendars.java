package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendars that the files name. */
final class Calendars {

    /** A calendar with its version in its name, and what it makes of time. */
    record Versioned(String name, WorkingTime time) {}

    private static final Set<String> WEEK = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().substring(0, 3))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Versioned> byName = new HashMap<>();

    /** Takes up what a file says under {@code calendars}. */
    void add(Place calendars) {
        add(calendars, Set.of());
    }

    /** Takes up what a file says under {@code calendars}, but for some names. */
    void add(Place calendars, Set<String> except) {
        calendars.fields().forEach((name, calendar) -> {
            if (except.contains(name)) {
                return;
            }
            WorkingTime time = workingTime(CalendarReader.read(calendar));
            if (byName.put(name, new Versioned(Fingerprint.versioned(name, calendar), time)) != null) {
                throw calendar.mistake("a calendar of this name is there already");
            }
        });
    }

    /** A calendar that somebody names. */
    Versioned named(Place name) {
        Versioned calendar = byName.get(name.text());
        if (calendar == null) {
            throw name.mistake("there is no calendar " + name.text());
        }
        return calendar;
    }

    /** All of them by name and version. */
    Map<String, WorkingTime> all() {
        return byName.values().stream().collect(Collectors.toMap(Versioned::name, Versioned::time));
    }

    /** What never closes needs no counting, and counts where no calendar reaches. */
    private static WorkingTime workingTime(BusinessCalendar calendar) {
        CalendarDefinition said = calendar.definition();
        boolean neverCloses = said.zone().equals("UTC")
                && said.holidays() == null
                && said.exceptions().isEmpty()
                && said.week().keySet().equals(WEEK)
                && said.week().values().stream().allMatch(List.of("00:00-24:00")::equals);
        return neverCloses ? WorkingTime.ALWAYS : calendar;
    }
}
