package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something waited.
 *
 * @param reason for whom the case waited; null where the customer has a program's answer and a person's is still due
 * @param from since when
 * @param to until when, or null while it waits
 */
public record Pause(
        @Nullable PendingReason reason,
        Instant from,
        @Nullable Instant to) {

    static Optional<Pause> running(List<Pause> pauses) {
        Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        return last == null || last.to() != null ? Optional.empty() : Optional.of(last);
    }

    /** These pauses, a running one over at an instant. */
    static List<Pause> over(List<Pause> pauses, Instant at) {
        Pause last = running(pauses).orElse(null);
        if (last == null) {
            return pauses;
        }
        List<Pause> over = new ArrayList<>(pauses);
        over.set(over.size() - 1, new Pause(last.reason(), last.from(), at.isAfter(last.from()) ? at : last.from()));
        return List.copyOf(over);
    }

    /** These pauses and one that begins. */
    static List<Pause> begun(List<Pause> pauses, @Nullable PendingReason reason, Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(reason, at, null));
        return List.copyOf(more);
    }

    /** Working time of this pause between two instants. */
    Duration workingBetween(Instant since, Instant until, WorkingTime time) {
        Instant begin = from.isAfter(since) ? from : since;
        Instant end = to != null && to.isBefore(until) ? to : until;
        return time.between(begin, end);
    }

    /** Working dates begun in this pause between two instants. */
    int datesBetween(Instant since, Instant until, WorkingTime time) {
        Instant begin = from.isAfter(since) ? from : since;
        Instant end = to != null && to.isBefore(until) ? to : until;
        return time.workingDatesBegun(begin, end);
    }
}
