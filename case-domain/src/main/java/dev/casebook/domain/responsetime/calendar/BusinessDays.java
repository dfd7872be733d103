package dev.casebook.domain.responsetime.calendar;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the working dates of a calendar. */
final class BusinessDays {

    private final InstantLine line;
    private final Years<WorkingDates> years;

    BusinessDays(InstantLine line) {
        this.line = line;
        years = new Years<>(year -> WorkingDates.of(year, line));
    }

    /** The last closing instant of the n-th working date after a date. */
    Instant due(LocalDate date, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A goal of " + days + " business days");
        }
        int number = date.getYear();
        WorkingDates year = years.get(number);
        int left = Math.addExact(year.until(date), days);
        while (left > year.count()) {
            left -= year.count();
            number++;
            year = years.get(number);
        }
        List<WorkingSpan> spans = line.on(year.get(left));
        return spans.get(spans.size() - 1).close();
    }

    /** How many working dates there are after a date, up to another; none where that is not later. */
    int begun(LocalDate after, LocalDate last) {
        if (!last.isAfter(after)) {
            return 0;
        }
        int before = IntStream.range(after.getYear(), last.getYear())
                .map(year -> years.get(year).count())
                .sum();
        return before
                + years.get(last.getYear()).until(last)
                - years.get(after.getYear()).until(after);
    }
}
