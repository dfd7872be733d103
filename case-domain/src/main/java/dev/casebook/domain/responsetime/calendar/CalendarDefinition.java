package dev.casebook.domain.responsetime.calendar;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as its author wrote it, unchecked; the format of the rules of response time. A span is a text as
 * {@code 09:00-18:00}, of which the end may be {@code 24:00}.
 *
 * @param zone the IANA name of the time zone
 * @param week the spans of each day of the week, by {@code MON} to {@code SUN}; a day that is not there is closed
 * @param holidays {@code cn} to keep the public holidays of China, or null to keep none
 * @param makeUpHours the spans of a workday at a weekend that makes up for a holiday; none leave it as the week has it
 * @param exceptions the spans of single dates, by ISO date, instead of what the week or a holiday says; none close
 *     the date
 */
public record CalendarDefinition(
        String zone,
        Map<String, List<String>> week,
        @Nullable String holidays,
        List<String> makeUpHours,
        Map<String, List<String>> exceptions) {

    public CalendarDefinition {
        week = copy(week);
        makeUpHours = List.copyOf(makeUpHours);
        exceptions = copy(exceptions);
    }

    private static SortedMap<String, List<String>> copy(Map<String, List<String>> hours) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        hours.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
