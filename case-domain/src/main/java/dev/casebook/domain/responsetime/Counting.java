package dev.casebook.domain.responsetime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which one calendar counts.
 *
 * @param calendar the calendar, as name@version
 * @param from since when
 * @param to until when, or null where it counts to the end
 * @param position of the event since which it counts
 */
record Counting(String calendar, Instant from, @Nullable Instant to, long position) {

    /**
     * A time in which nothing is counted.
     *
     * @param from since when
     * @param to until when, or null where it has no end yet
     * @param position of the event that began it
     * @param endPosition of the event that ended it
     */
    record Stop(Instant from, @Nullable Instant to, long position, long endPosition) {

        boolean over(Instant instant) {
            return to != null && !to.isAfter(instant);
        }
    }

    Counting until(Instant instant) {
        return new Counting(calendar, from, instant, position);
    }

    /** Adds the working time between the stops, up to an instant; what goes on without a gap stays one span. */
    void addTo(List<Explanation.Counted> counted, List<Stop> stops, Instant until, WorkingTime time) {
        Instant last = to == null || until.isBefore(to) ? until : to;
        Instant next = from;
        long begun = position;
        for (Stop stop : stops.stream().sorted(Comparator.comparing(Stop::from)).toList()) {
            if (!stop.over(next)) {
                add(counted, next, stop.from().isBefore(last) ? stop.from() : last, begun, time);
                next = stop.to() == null ? last : stop.to();
                begun = stop.endPosition();
            }
        }
        add(counted, next, last, begun, time);
    }

    private void add(List<Explanation.Counted> counted, Instant since, Instant until, long begun, WorkingTime time) {
        for (WorkingSpan span : time.spans(since, until)) {
            int end = counted.size() - 1;
            Explanation.Counted before = end < 0 ? null : counted.get(end);
            if (before != null
                    && before.span().close().equals(span.open())
                    && before.calendar().equals(calendar)) {
                WorkingSpan both = new WorkingSpan(before.span().open(), span.close());
                counted.set(end, new Explanation.Counted(both, before.position(), calendar));
            } else {
                counted.add(new Explanation.Counted(span, begun, calendar));
            }
        }
    }
}
