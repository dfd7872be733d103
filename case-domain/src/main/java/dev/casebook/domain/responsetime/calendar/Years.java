package dev.casebook.domain.responsetime.calendar;

import java.time.DateTimeException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * What is worked out for each year when first asked for, and kept for those in which cases are handled: 1970 to 2250.
 * Two threads may work out the same year and come to the same.
 */
final class Years<T> {

    private static final int FIRST_KEPT = 1970;
    private static final int KEPT = 281;
    private static final int LAST = 9999;

    private final AtomicReferenceArray<T> kept = new AtomicReferenceArray<>(KEPT);
    private final IntFunction<T> workOut;

    Years(IntFunction<T> workOut) {
        this.workOut = workOut;
    }

    /** What a year comes to; refused beyond 0 to 9999, where a search for working time ends. */
    T get(int year) {
        int at = year - FIRST_KEPT;
        if (at < 0 || at >= KEPT) {
            if (year < 0 || year > LAST) {
                throw new DateTimeException("No working time is counted in the year " + year);
            }
            return workOut.apply(year);
        }
        T known = kept.get(at);
        if (known == null) {
            known = workOut.apply(year);
            kept.set(at, known);
        }
        return known;
    }
}
