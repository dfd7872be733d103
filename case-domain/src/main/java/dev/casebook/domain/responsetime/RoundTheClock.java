package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** Working time that never stops: dates are those of UTC and each closes at its midnight. */
final class RoundTheClock implements WorkingTime {

    @Override
    public Instant add(Instant start, Duration working) {
        return start.plus(working);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public List<WorkingSpan> spans(Instant from, Instant to) {
        return to.isAfter(from) ? List.of(new WorkingSpan(from, to)) : List.of();
    }

    @Override
    public Instant dueAfterBusinessDays(Instant start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A goal of " + days + " business days");
        }
        return dateOf(start).plusDays(days + 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int workingDatesBegun(Instant from, Instant to) {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(dateOf(from), dateOf(to))));
    }

    @Override
    public SortedSet<Integer> yearsWithoutData(Instant from, Instant to) {
        return Collections.emptySortedSet();
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
