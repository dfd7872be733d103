package dev.casebook.api.import_.holidays;

import biweekly.component.VEvent;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

/** The dates of a whole-day event. The parser gives a date as midnight in the time zone of this machine. */
final class WholeDays {

    private static final int LONGEST_DAYS = 366;

    private WholeDays() {}

    static boolean isWholeDay(VEvent event) {
        return event.getDateStart() != null
                && event.getDateStart().getValue() != null
                && !event.getDateStart().getValue().hasTime();
    }

    /**
     * Its dates, recurrences worked out.
     *
     * @param except dates on which it would begin but does not
     */
    static SortedSet<LocalDate> of(VEvent event, LocalDate first, LocalDate last, Set<LocalDate> except) {
        long days = length(event);
        SortedSet<LocalDate> dates = new TreeSet<>();
        DateIterator starts = event.getDateIterator(TimeZone.getDefault());
        starts.advanceTo(Date.from(
                first.minusDays(days).atStartOfDay(ZoneId.systemDefault()).toInstant()));
        while (starts.hasNext()) {
            LocalDate start = dateOf(starts.next());
            if (start.isAfter(last)) {
                break;
            }
            if (!except.contains(start)) {
                List<LocalDate> span = start.datesUntil(start.plusDays(days)).toList();
                dates.addAll(span);
            }
        }
        return new TreeSet<>(dates.subSet(first, last.plusDays(1)));
    }

    static LocalDate dateOf(Date date) {
        if (date instanceof ICalDate given && given.getRawComponents() != null) {
            return LocalDate.of(
                    given.getRawComponents().getYear(),
                    given.getRawComponents().getMonth(),
                    given.getRawComponents().getDate());
        }
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    /** The end of an event is the date after its last; without one it takes a day. */
    private static long length(VEvent event) {
        long days = 1;
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            days = ChronoUnit.DAYS.between(
                    dateOf(event.getDateStart().getValue()),
                    dateOf(event.getDateEnd().getValue()));
        } else if (event.getDuration() != null) {
            Duration duration = event.getDuration().getValue();
            days = java.time.Duration.ofMillis(duration.toMillis()).toDays();
        }
        return Math.max(1, Math.min(days, LONGEST_DAYS));
    }
}
