package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.time.Instant;

/** Arithmetic of working time: what a calendar makes of instants and durations. */
public interface WorkingTime {

    /** Every second works. */
    WorkingTime ALWAYS = new WorkingTime() {
        @Override
        public Instant add(Instant start, Duration working) {
            return start.plus(working);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }
    };

    /**
     * The instant at which so much working time has passed.
     *
     * @param working not negative
     */
    Instant add(Instant start, Duration working);

    /** The working time between two instants; zero where the second is not after the first. */
    Duration between(Instant from, Instant to);
}
