package dev.casebook.domain.responsetime.calendar;

/** A calendar's definition that cannot be used, and which part of it is wrong. */
public final class CalendarMistake extends RuntimeException {

    private final String place;
    private final String what;

    CalendarMistake(String place, String what) {
        super(place + ": " + what);
        this.place = place;
        this.what = what;
    }

    /**
     * The part that is wrong, from the top of the calendar: {@code zone}, {@code week}, {@code week.MON},
     * {@code week.MON[1]} (the second span), {@code holidays}, {@code makeUpHours[0]}, {@code exceptions.2026-12-31}.
     */
    public String place() {
        return place;
    }

    /** What is wrong there, for who wrote it; without the place. */
    public String what() {
        return what;
    }
}
