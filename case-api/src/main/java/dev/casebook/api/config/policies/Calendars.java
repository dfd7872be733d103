package dev.casebook.api.config.policies;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calendars that the files name. This version counts round the clock; a calendar with closed hours is refused. */
final class Calendars {

    private static final Set<String> FIELDS = Set.of("zone", "week", "holidays", "makeUpHours", "exceptions");
    private static final String WHOLE_DAY = "00:00-24:00";
    private static final String NOT_YET =
            "only calendars that are open round the clock are supported in this version: every day of the week"
                    + " [\"00:00-24:00\"], without holidays and exceptions";

    private final Map<String, Place> byName = new HashMap<>();

    /** Takes up what a file says under {@code calendars}. */
    void add(Place calendars) {
        calendars.fields().forEach((name, calendar) -> {
            if (byName.put(name, calendar) != null) {
                throw calendar.mistake("a calendar of this name is there already");
            }
            check(calendar);
        });
    }

    /** A calendar that a policy names, with its version. */
    String versioned(Place named) {
        Place calendar = byName.get(named.text());
        if (calendar == null) {
            throw named.mistake("there is no calendar " + named.text());
        }
        return Fingerprint.versioned(named.text(), calendar);
    }

    private static void check(Place calendar) {
        Map<String, Place> fields = calendar.fields(FIELDS);
        checkZone(calendar.required(fields, "zone"));
        checkWeek(calendar.required(fields, "week"));
        for (String name : List.of("holidays", "makeUpHours", "exceptions")) {
            Place closed = fields.get(name);
            if (closed != null) {
                throw closed.mistake(NOT_YET);
            }
        }
    }

    private static void checkZone(Place zone) {
        try {
            ZoneId.of(zone.text());
        } catch (DateTimeException unknown) {
            throw zone.mistake("there is no time zone " + zone.text() + "; give an IANA name such as Asia/Shanghai");
        }
    }

    private static void checkWeek(Place week) {
        List<String> names = Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().substring(0, 3))
                .toList();
        Map<String, Place> days = week.fields(Set.copyOf(names));
        if (days.size() < names.size()) {
            throw week.mistake(NOT_YET);
        }
        for (Place day : days.values()) {
            List<Place> spans = day.elements();
            if (spans.size() != 1 || !spans.get(0).text().equals(WHOLE_DAY)) {
                throw day.mistake(NOT_YET);
            }
        }
    }
}
