package dev.casebook.api.import_.holidays;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Summary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The whole-day events of an iCalendar file. */
public final class HolidayFile {

    private final List<VEvent> events;
    private final int timed;

    private HolidayFile(List<VEvent> all) {
        events = all.stream().filter(WholeDays::isWholeDay).toList();
        timed = all.size() - events.size();
    }

    /**
     * Reads the text of a file.
     *
     * @throws BrokenHolidayFile when it is no iCalendar
     */
    public static HolidayFile parse(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        if (calendar == null) {
            throw new BrokenHolidayFile("is no iCalendar file: it has no BEGIN:VCALENDAR");
        }
        return new HolidayFile(calendar.getEvents());
    }

    /** How many events were left out because they have hours. */
    public int timed() {
        return timed;
    }

    /**
     * The dates of its events with their names, recurrences worked out; what was cancelled is none.
     *
     * @param first the first date that counts
     * @param last the last date that counts
     */
    public SortedMap<LocalDate, String> dates(LocalDate first, LocalDate last) {
        Map<String, Set<LocalDate>> replaced = replaced();
        SortedMap<LocalDate, String> dates = new TreeMap<>();
        for (VEvent event : events) {
            if (!cancelled(event)) {
                Set<LocalDate> elsewhere =
                        event.getRecurrenceId() == null ? replaced.getOrDefault(uid(event), Set.of()) : Set.of();
                WholeDays.of(event, first, last, elsewhere).forEach(date -> dates.putIfAbsent(date, name(event)));
            }
        }
        return dates;
    }

    /** The dates of a recurrence that events of their own stand for, by the id of the event that recurs. */
    private Map<String, Set<LocalDate>> replaced() {
        Map<String, Set<LocalDate>> replaced = new HashMap<>();
        for (VEvent event : events) {
            if (event.getRecurrenceId() != null) {
                replaced.computeIfAbsent(uid(event), id -> new HashSet<>())
                        .add(WholeDays.dateOf(event.getRecurrenceId().getValue()));
            }
        }
        return replaced;
    }

    private static boolean cancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    private static String uid(VEvent event) {
        return event.getUid() == null ? "" : event.getUid().getValue();
    }

    private static String name(VEvent event) {
        @Nullable Summary summary = event.getSummary();
        return summary == null || summary.getValue() == null
                ? ""
                : summary.getValue().replaceAll("\\p{Cntrl}", " ").strip();
    }
}
