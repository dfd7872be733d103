package dev.casebook.domain.responsetime.calendar;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers spans between two instants, cut off at both; those that touch or overlap become one, so that nothing counts
 * twice.
 */
final class MergedSpans {

    private final Instant from;
    private final Instant to;
    private final List<WorkingSpan> spans = new ArrayList<>();

    MergedSpans(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /** Takes a span that opens no earlier than the one before. */
    void add(WorkingSpan span) {
        Instant open = span.open().isAfter(from) ? span.open() : from;
        Instant close = span.close().isBefore(to) ? span.close() : to;
        if (!close.isAfter(open)) {
            return;
        }
        WorkingSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last == null || open.isAfter(last.close())) {
            spans.add(new WorkingSpan(open, close));
        } else if (close.isAfter(last.close())) {
            spans.set(spans.size() - 1, new WorkingSpan(last.open(), close));
        }
    }

    List<WorkingSpan> list() {
        return List.copyOf(spans);
    }
}
