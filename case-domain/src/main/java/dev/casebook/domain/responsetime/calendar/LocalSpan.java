package dev.casebook.domain.responsetime.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of opening hours on the wall clock of one date.
 *
 * @param open its first minute, counted from midnight as the clock reads
 * @param close the first minute after it, up to 1440 for 24:00
 */
record LocalSpan(int open, int close) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Pattern TEXT = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

    /** Reads a text as {@code 09:00-18:00}. */
    static LocalSpan parse(String place, String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new CalendarMistake(place, "\"" + text + "\" is no span of hours such as 09:00-18:00");
        }
        LocalSpan span = new LocalSpan(minute(place, parts, 1), minute(place, parts, 3));
        if (span.open == span.close) {
            throw new CalendarMistake(place, "the span " + text + " is empty; a day without spans is closed");
        }
        if (span.open > span.close) {
            throw new CalendarMistake(
                    place,
                    "the span " + text + " ends before it begins; hours over midnight are two spans, on two days");
        }
        return span;
    }

    private static int minute(String place, Matcher parts, int group) {
        int hours = Integer.parseInt(parts.group(group));
        int minutes = Integer.parseInt(parts.group(group + 1));
        int minute = hours * HOUR + minutes;
        if (minutes >= HOUR || minute > DAY) {
            throw new CalendarMistake(
                    place, "there is no time " + parts.group(group) + ":" + parts.group(group + 1) + " of a day");
        }
        return minute;
    }
}
