package dev.casebook.domain.responsetime;

import java.time.Instant;
import java.util.List;

/**
 * Something that a case awaits, promised or not.
 *
 * @param metric what
 * @param instance which of that kind, from 1
 * @param since when its time began
 * @param pauses the waiting of the case, or of the customer for more than a program's answer, that may stop its time
 */
record Awaited(Metric metric, int instance, Instant since, List<Pause> pauses) {

    Awaited with(List<Pause> waits) {
        return new Awaited(metric, instance, since, waits);
    }
}
