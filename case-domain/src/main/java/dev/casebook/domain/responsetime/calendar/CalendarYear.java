package dev.casebook.domain.responsetime.calendar;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** The working time of a year of UTC, summed up in advance so that a look-up is one binary search. */
final class CalendarYear {

    /** Offsets stay under a day: dates this near may reach into the year. */
    private static final int MARGIN = 2;

    /** In seconds since 1970: hours begin and end at whole seconds. */
    private final long[] opens;

    private final long[] closes;

    /** Seconds worked before each span, and at the end those of the year. */
    private final long[] worked;

    private CalendarYear(List<WorkingSpan> spans) {
        opens = spans.stream().mapToLong(span -> span.open().getEpochSecond()).toArray();
        closes = spans.stream().mapToLong(span -> span.close().getEpochSecond()).toArray();
        worked = new long[opens.length + 1];
        for (int at = 0; at < opens.length; at++) {
            worked[at + 1] = worked[at] + closes[at] - opens[at];
        }
    }

    static CalendarYear of(int year, InstantLine line) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = first.plusYears(1);
        MergedSpans spans = new MergedSpans(
                first.atStartOfDay().toInstant(ZoneOffset.UTC),
                next.atStartOfDay().toInstant(ZoneOffset.UTC));
        first.minusDays(MARGIN)
                .datesUntil(next.plusDays(MARGIN))
                .forEach(date -> line.on(date).forEach(spans::add));
        return new CalendarYear(spans.list());
    }

    /** The working time of the whole year. */
    Duration total() {
        return Duration.ofSeconds(worked[opens.length]);
    }

    /** The working time from the beginning of the year until an instant in it. */
    Duration until(Instant instant) {
        int at = lastNotAfter(instant);
        if (at < 0) {
            return Duration.ZERO;
        }
        return instant.getEpochSecond() >= closes[at]
                ? Duration.ofSeconds(worked[at + 1])
                : Duration.ofSeconds(worked[at] + instant.getEpochSecond() - opens[at], instant.getNano());
    }

    /**
     * The first instant at which so much working time has passed since the beginning of the year.
     *
     * @param time more than nothing, at most the year's
     */
    Instant after(Duration time) {
        long seconds = time.getSeconds();
        int found = Arrays.binarySearch(worked, time.getNano() > 0 ? seconds + 1 : seconds);
        int at = (found >= 0 ? found : -found - 1) - 1;
        return Instant.ofEpochSecond(opens[at] + seconds - worked[at], time.getNano());
    }

    /** Adds its spans from the one that holds the instant, or else the next, to those of who asks. */
    void gather(Instant from, Instant to, MergedSpans spans) {
        for (int at = Math.max(0, lastNotAfter(from)); at < opens.length && opens[at] <= to.getEpochSecond(); at++) {
            spans.add(new WorkingSpan(Instant.ofEpochSecond(opens[at]), Instant.ofEpochSecond(closes[at])));
        }
    }

    private int lastNotAfter(Instant instant) {
        int found = Arrays.binarySearch(opens, instant.getEpochSecond());
        return found >= 0 ? found : -found - 2;
    }
}
