package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.responsetime.calendar.CalendarMistake;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one calendar and remembers where each part of it stands, so that a mistake of the calendar finds its line. */
final class CalendarReader {

    private static final Set<String> FIELDS = Set.of("zone", "week", "holidays", "makeUpHours", "exceptions");

    private final Place calendar;
    private final Map<String, Place> parts = new HashMap<>();

    private CalendarReader(Place calendar) {
        this.calendar = calendar;
    }

    /**
     * The calendar that stands at a place.
     *
     * @throws dev.casebook.api.config.settings.SettingMistake where none can be made of it
     */
    static BusinessCalendar read(Place calendar) {
        return new CalendarReader(calendar).read();
    }

    private BusinessCalendar read() {
        Map<String, Place> fields = calendar.fields(FIELDS);
        Place holidays = fields.get("holidays");
        CalendarDefinition definition = new CalendarDefinition(
                zone(calendar.required(fields, "zone")),
                hours(calendar.required(fields, "week")),
                holidays == null ? null : text(holidays),
                spans(fields.get("makeUpHours")),
                hours(fields.get("exceptions")));
        try {
            return BusinessCalendar.of(definition);
        } catch (CalendarMistake mistake) {
            Place part = parts.get(mistake.place());
            throw part == null ? calendar.mistake(mistake.place(), mistake.what()) : part.mistake(mistake.what());
        }
    }

    private String zone(Place zone) {
        String name = text(zone);
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw zone.mistake("there is no time zone " + name + "; give an IANA name such as Asia/Shanghai");
        }
        return name;
    }

    private Map<String, List<String>> hours(@Nullable Place days) {
        Map<String, List<String>> hours = new LinkedHashMap<>();
        if (days != null) {
            remember(days).fields().forEach((day, spans) -> hours.put(day, spans(spans)));
        }
        return hours;
    }

    private List<String> spans(@Nullable Place list) {
        List<String> spans = new ArrayList<>();
        if (list != null) {
            remember(list).elements().forEach(span -> spans.add(text(span)));
        }
        return spans;
    }

    private String text(Place place) {
        return remember(place).text();
    }

    private Place remember(Place place) {
        parts.put(place.path().substring(calendar.path().length() + 1), place);
        return place;
    }
}
