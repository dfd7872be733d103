package dev.casebook.domain.responsetime.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/** The working dates of a year: those with any working time. */
final class WorkingDates {

    private final long[] epochDays;

    private WorkingDates(long[] epochDays) {
        this.epochDays = epochDays;
    }

    static WorkingDates of(int year, InstantLine line) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new WorkingDates(first.datesUntil(first.plusYears(1))
                .filter(date -> !line.on(date).isEmpty())
                .mapToLong(LocalDate::toEpochDay)
                .toArray());
    }

    int count() {
        return epochDays.length;
    }

    /** How many there are up to a date of the year, itself included. */
    int until(LocalDate date) {
        int found = Arrays.binarySearch(epochDays, date.toEpochDay());
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** One of them, counted from 1. */
    LocalDate get(int number) {
        return LocalDate.ofEpochDay(epochDays[number - 1]);
    }
}
