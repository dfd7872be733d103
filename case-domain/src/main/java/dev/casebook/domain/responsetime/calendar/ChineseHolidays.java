package dev.casebook.domain.responsetime.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The public holidays of mainland China as the State Council announces them for each year, shipped from holiday-cn
 * (MIT licence; both stand beside the data).
 */
public final class ChineseHolidays {

    private static final String DATA = "chinese-holidays.tsv";
    private static final ChineseHolidays SHIPPED = read();

    private final SortedMap<LocalDate, Day> days;
    private final SortedSet<Integer> years;

    private ChineseHolidays(SortedMap<LocalDate, Day> days, SortedSet<Integer> years) {
        this.days = Collections.unmodifiableSortedMap(days);
        this.years = Collections.unmodifiableSortedSet(years);
    }

    /**
     * A date of an announcement.
     *
     * @param date the date
     * @param off whether it is off work; if not, it is a workday
     * @param name the holiday that it belongs to, in Chinese
     */
    public record Day(LocalDate date, boolean off, String name) {}

    /** Those that this version ships. */
    public static ChineseHolidays shipped() {
        return SHIPPED;
    }

    /** What an announcement says of a date; empty where it is as the week has it. */
    public Optional<Day> on(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** The dates off work, ascending. */
    public List<LocalDate> closed() {
        return days.values().stream().filter(Day::off).map(Day::date).toList();
    }

    /**
     * The workdays at weekends that make up for holidays, ascending. A workday that an announcement names from Monday
     * to Friday (2020-02-03, when a holiday had been made longer) makes up for nothing: it is as the week has it.
     */
    public List<LocalDate> makeUpWorkdays() {
        return days.values().stream()
                .filter(day -> !day.off() && day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                .map(Day::date)
                .toList();
    }

    /** The years with an announcement, ascending; an announcement may name dates at the end of the year before. */
    public SortedSet<Integer> years() {
        return years;
    }

    private static ChineseHolidays read() {
        try (InputStream data = ChineseHolidays.class.getResourceAsStream(DATA)) {
            List<String[]> rows = new String(Objects.requireNonNull(data, DATA).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            SortedMap<LocalDate, Day> days = new TreeMap<>(Comparator.naturalOrder());
            rows.forEach(row -> {
                LocalDate date = LocalDate.parse(row[1]);
                days.put(date, new Day(date, row[2].equals("off"), row[3]));
            });
            return new ChineseHolidays(
                    days,
                    rows.stream().map(row -> Integer.valueOf(row[0])).collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
