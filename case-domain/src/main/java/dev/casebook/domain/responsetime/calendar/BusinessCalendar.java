package dev.casebook.domain.responsetime.calendar;

import dev.casebook.domain.responsetime.WorkingSpan;
import dev.casebook.domain.responsetime.WorkingTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Working time by opening hours on the wall clock of a time zone, as the rules of response time have it. A value: two
 * calendars of equal definitions are equal. It counts in the years 0 to 9999.
 */
public final class BusinessCalendar implements WorkingTime {

    private final CalendarDefinition definition;
    private final ZoneId zone;
    private final @Nullable ChineseHolidays holidays;
    private final Years<CalendarYear> years;
    private final BusinessDays businessDays;

    private BusinessCalendar(CalendarDefinition definition) {
        this.definition = definition;
        zone = zone(definition.zone());
        holidays = holidays(definition.holidays());
        InstantLine line = new InstantLine(OpeningDays.of(definition, holidays), zone.getRules());
        years = new Years<>(year -> CalendarYear.of(year, line));
        businessDays = new BusinessDays(line);
    }

    /**
     * The calendar that a definition describes.
     *
     * @throws CalendarMistake for an unknown zone, day, date or set of holidays, spans that cannot be read, are empty,
     *     reversed, overlapping or out of order, and a week without working time
     */
    public static BusinessCalendar of(CalendarDefinition definition) {
        return new BusinessCalendar(definition);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new CalendarMistake(
                    "zone", "there is no time zone " + name + "; give an IANA name such as Asia/Shanghai");
        }
    }

    private static @Nullable ChineseHolidays holidays(@Nullable String name) {
        if (name != null && !name.equals("cn")) {
            throw new CalendarMistake("holidays", "there are no holidays " + name + "; known are cn");
        }
        return name == null ? null : ChineseHolidays.shipped();
    }

    /** What it was made from. */
    public CalendarDefinition definition() {
        return definition;
    }

    /** Its time zone. */
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Instant add(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Negative working time " + working);
        }
        if (working.isZero()) {
            return start;
        }
        int number = yearOf(start);
        CalendarYear year = years.get(number);
        Duration left = year.until(start).plus(working);
        while (left.compareTo(year.total()) > 0) {
            left = left.minus(year.total());
            number++;
            year = years.get(number);
        }
        return year.after(left);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        Duration worked = years.get(yearOf(to)).until(to);
        for (int year = yearOf(from); year < yearOf(to); year++) {
            worked = worked.plus(years.get(year).total());
        }
        return worked.minus(years.get(yearOf(from)).until(from));
    }

    @Override
    public List<WorkingSpan> spans(Instant from, Instant to) {
        MergedSpans spans = new MergedSpans(from, to);
        for (int year = yearOf(from); year <= yearOf(to); year++) {
            years.get(year).gather(from, to, spans);
        }
        return spans.list();
    }

    @Override
    public Instant dueAfterBusinessDays(Instant start, int days) {
        return businessDays.due(dateOf(start), days);
    }

    @Override
    public int workingDatesBegun(Instant from, Instant to) {
        return businessDays.begun(dateOf(from), dateOf(to));
    }

    @Override
    public SortedSet<Integer> yearsWithoutData(Instant from, Instant to) {
        return IntStream.rangeClosed(dateOf(from).getYear(), dateOf(to).getYear())
                .filter(year -> holidays != null && !holidays.years().contains(year))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static int yearOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).getYear();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessCalendar calendar && calendar.definition.equals(definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    @Override
    public String toString() {
        return "BusinessCalendar " + definition;
    }
}
