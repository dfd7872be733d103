package dev.casebook.domain.responsetime.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * The opening hours of a date.
 *
 * @param spans its spans in the order of the day, none overlapping; none for a closed date
 */
record OpeningHours(List<LocalSpan> spans) {

    static final OpeningHours CLOSED = new OpeningHours(List.of());

    OpeningHours {
        spans = List.copyOf(spans);
    }

    /** Reads the texts of the spans; each may begin where the one before ends, not before that. */
    static OpeningHours parse(String place, List<String> texts) {
        List<LocalSpan> spans = new ArrayList<>();
        for (String text : texts) {
            String here = place + "[" + spans.size() + "]";
            LocalSpan span = LocalSpan.parse(here, text);
            if (!spans.isEmpty() && span.open() < spans.get(spans.size() - 1).close()) {
                throw new CalendarMistake(
                        here, "the span " + text + " begins before " + texts.get(spans.size() - 1) + " has ended");
            }
            spans.add(span);
        }
        return new OpeningHours(spans);
    }

    boolean closed() {
        return spans.isEmpty();
    }
}
