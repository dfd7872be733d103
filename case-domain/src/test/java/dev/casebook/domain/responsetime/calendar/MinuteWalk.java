package dev.casebook.domain.responsetime.calendar;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Working time the slow way: every minute of a few days is looked at with what a clock on the wall reads then, and
 * whatever is asked is found by walking. It shares no arithmetic with the calendar.
 */
final class MinuteWalk {

    private static final int DAY = 24 * 60;
    private static final int MARGIN = 3;

    private final CalendarDefinition definition;
    private final long first;
    private final long[] readings;
    private final boolean[] open;
    private final TreeMap<LocalDate, Instant> closings = new TreeMap<>();
    private final ZoneRules rules;

    /** Walks so many days from a date on, and some more at both ends. */
    MinuteWalk(CalendarDefinition definition, LocalDate date, int days) {
        this.definition = definition;
        rules = ZoneId.of(definition.zone()).getRules();
        first = (date.toEpochDay() - MARGIN) * DAY;
        readings = new long[(days + 2 * MARGIN) * DAY];
        Arrays.setAll(readings, minute -> reading(instant(minute)));
        open = new boolean[readings.length];
        date.minusDays(MARGIN - 1).datesUntil(date.plusDays(days + MARGIN - 1)).forEach(this::openUp);
    }

    private long reading(Instant instant) {
        int seconds = rules.getOffset(instant).getTotalSeconds();
        if (seconds % 60 != 0) {
            throw new AssertionError("Walks whole minutes, not an offset of " + seconds + " s");
        }
        return instant.getEpochSecond() / 60 + seconds / 60;
    }

    private void openUp(LocalDate date) {
        List<String> spans = definition.exceptions().get(date.toString());
        if (spans == null) {
            spans = definition.week().get(date.getDayOfWeek().name().substring(0, 3));
        }
        for (String span : spans == null ? List.<String>of() : spans) {
            int from = first(boundary(date, span.substring(0, 5)));
            int to = last(boundary(date, span.substring(6)));
            for (int minute = from; minute < to; minute++) {
                open[minute] = true;
            }
            if (from < to) {
                closings.put(date, instant(to));
            }
        }
    }

    private static long boundary(LocalDate date, String time) {
        return date.toEpochDay() * DAY
                + Integer.parseInt(time.substring(0, 2)) * 60L
                + Integer.parseInt(time.substring(3));
    }

    /** The first minute in which the clock reads this or, if it never does, has gone past it. */
    private int first(long reading) {
        int past = -1;
        for (int minute = 0; minute < readings.length; minute++) {
            if (readings[minute] == reading) {
                return minute;
            }
            past = past < 0 && readings[minute] > reading ? minute : past;
        }
        return past;
    }

    /** The last minute in which the clock reads this or, if it never does, the first in which it has gone past it. */
    private int last(long reading) {
        for (int minute = readings.length - 1; minute >= 0; minute--) {
            if (readings[minute] == reading) {
                return minute;
            }
        }
        return first(reading);
    }

    /** The beginning of a minute, counted from where the walk begins. */
    Instant instant(int minute) {
        return Instant.ofEpochSecond((first + minute) * 60);
    }

    Instant add(Instant start, Duration working) {
        if (working.isZero()) {
            return start;
        }
        Duration left = working;
        for (int minute = minuteOf(start); minute < open.length; minute++) {
            if (open[minute]) {
                Instant begin = later(start, instant(minute));
                Duration here = Duration.between(begin, instant(minute + 1));
                if (left.compareTo(here) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(here);
            }
        }
        throw new AssertionError("Walked too few days for " + working + " from " + start);
    }

    Duration between(Instant from, Instant to) {
        return spans(from, to).stream().map(WorkingSpan::length).reduce(Duration.ZERO, Duration::plus);
    }

    List<WorkingSpan> spans(Instant from, Instant to) {
        List<WorkingSpan> spans = new ArrayList<>();
        Instant since = null;
        for (int minute = minuteOf(from); to.isAfter(from) && instant(minute).isBefore(to); minute++) {
            if (open[minute] && since == null) {
                since = later(from, instant(minute));
            }
            boolean goesOn =
                    open[minute] && open[minute + 1] && instant(minute + 1).isBefore(to);
            if (since != null && !goesOn) {
                spans.add(new WorkingSpan(since, instant(minute + 1).isBefore(to) ? instant(minute + 1) : to));
                since = null;
            }
        }
        return spans;
    }

    Instant dueAfterBusinessDays(Instant start, int days) {
        LocalDate date = dateOf(start);
        for (int left = days; left > 0; left--) {
            date = closings.higherKey(date);
        }
        return closings.get(date);
    }

    int workingDatesBegun(Instant from, Instant to) {
        int begun = 0;
        for (LocalDate date = dateOf(from).plusDays(1); !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
            begun += closings.containsKey(date) ? 1 : 0;
        }
        return begun;
    }

    private LocalDate dateOf(Instant instant) {
        long reading = readings[minuteOf(instant)];
        return LocalDateTime.ofEpochSecond(reading * 60, 0, ZoneOffset.UTC).toLocalDate();
    }

    private int minuteOf(Instant instant) {
        return (int) (instant.getEpochSecond() / 60 - first);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
