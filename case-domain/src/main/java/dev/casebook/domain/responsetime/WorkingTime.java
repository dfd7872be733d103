package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * Arithmetic of working time: what a calendar makes of instants and durations. It counts on the line of instants,
 * fractions of a second kept, and reads no clock; several threads may ask at once.
 */
public interface WorkingTime {

    /** Every second works and every date, in UTC, is a working date. */
    WorkingTime ALWAYS = new RoundTheClock();

    /**
     * The first instant at which so much working time has passed. Where it ends exactly at closing, that is the closing
     * instant, not the next opening; nothing has passed at the start itself, working or not.
     *
     * @param working not negative
     */
    Instant add(Instant start, Duration working);

    /** The working time between two instants; zero where the second is not after the first. */
    Duration between(Instant from, Instant to);

    /**
     * The spans of working time between two instants, cut off at both, in order, with a gap between any two; their
     * lengths add up to {@link #between}. Empty where the second instant is not after the first.
     */
    List<WorkingSpan> spans(Instant from, Instant to);

    /**
     * When a goal in business days falls due: at the last closing instant of the n-th working date after the local date
     * of the start. A date whose hours a change of the zone's clocks swallows whole is no working date.
     *
     * @param days at least 1; with pauses, the goal and the {@link #workingDatesBegun} of each
     */
    Instant dueAfterBusinessDays(Instant start, int days);

    /**
     * How many working dates begin between two instants: those after the local date of the first, up to that of the
     * second. A date begins at its midnight, whatever its hours; zero where the second instant is not after the first.
     */
    int workingDatesBegun(Instant from, Instant to);

    /**
     * The local years from one instant to another, both included, for which holidays are to be kept but not known: what
     * is counted there may change. Empty for who keeps no holidays.
     */
    SortedSet<Integer> yearsWithoutData(Instant from, Instant to);
}
