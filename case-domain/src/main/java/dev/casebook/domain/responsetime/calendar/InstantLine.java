package dev.casebook.domain.responsetime.calendar;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Opening hours of dates on the line of instants. A time that the clock reads twice opens at the first and closes at
 * the second; one that it skips stands for the first instant after the gap.
 *
 * @param days the opening hours of dates
 * @param rules the time zone's
 */
record InstantLine(OpeningDays days, ZoneRules rules) {

    /** The spans of a date, without those that a gap swallows whole; those of a doubled hour may overlap. */
    List<WorkingSpan> on(LocalDate date) {
        List<WorkingSpan> spans = new ArrayList<>();
        for (LocalSpan span : days.on(date).spans()) {
            Instant open = opening(date.atStartOfDay().plusMinutes(span.open()));
            Instant close = closing(date.atStartOfDay().plusMinutes(span.close()));
            if (close.isAfter(open)) {
                spans.add(new WorkingSpan(open, close));
            }
        }
        return spans;
    }

    private Instant opening(LocalDateTime time) {
        ZoneOffsetTransition shift = rules.getTransition(time);
        if (shift == null) {
            return time.toInstant(rules.getOffset(time));
        }
        return shift.isGap() ? shift.getInstant() : time.toInstant(shift.getOffsetBefore());
    }

    private Instant closing(LocalDateTime time) {
        ZoneOffsetTransition shift = rules.getTransition(time);
        if (shift == null) {
            return time.toInstant(rules.getOffset(time));
        }
        return shift.isGap() ? shift.getInstant() : time.toInstant(shift.getOffsetAfter());
    }
}
