package dev.casebook.projections.asof;

import dev.casebook.projections.Instants;
import dev.casebook.projections.casesummary.CaseSummary;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A while in which a case stood unchanged, as known so far. Its end is excluded.
 *
 * @param from its start, in microseconds
 * @param to its end, in microseconds
 * @param state how the case stood, or null before it was opened
 * @param shown what is listed of it, by the name of the thing in the case
 */
record Era(long from, long to, @Nullable CaseSummary state, Map<String, Document> shown) {

    /** All of time, in which nothing is known of the case. */
    static Era nothing() {
        return new Era(Long.MIN_VALUE, Instants.NEVER, null, Map.of());
    }

    Era between(long newFrom, long newTo) {
        return new Era(newFrom, newTo, state, shown);
    }

    /** The same after something more was told; it lies where that may be in effect. */
    Era after(Told told) {
        CaseSummary next = told.apply(state, Instants.instant(from));
        return next == null || next.equals(state) ? this : new Era(from, to, next, Shown.of(next));
    }
}
