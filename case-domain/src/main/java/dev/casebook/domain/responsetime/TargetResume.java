package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetResumed;
import java.time.Duration;
import java.time.Instant;

/** The end of a pause: the due time moves by the working time paused (rule 2). */
final class TargetResume {

    private TargetResume() {}

    static TargetResumed of(String caseId, Target target, Instant at, WorkingTime time) {
        Instant since = target.pausedSince() == null ? at : target.pausedSince();
        Instant until = at.isAfter(since) ? at : since;
        Instant from = since.isBefore(target.tally().from()) ? target.tally().from() : since;
        Duration more = time.between(from, until);
        int dates = target.pausedDates() + time.workingDatesBegun(since, until);
        Due due = due(target, more, dates, time);
        Duration counted = target.tally().countedAt(until, since, time);
        return new TargetResumed(
                caseId,
                target.metric(),
                target.instance(),
                target.paused().plus(more),
                dates,
                due.goal(),
                due.at(),
                counted,
                at);
    }

    private static Due due(Target target, Duration more, int dates, WorkingTime time) {
        Tally tally = target.tally().pausedFor(more);
        Integer days = target.businessDays();
        Duration used = target.tally().countedAt(target.dueAt(), target.pausedSince(), time);
        boolean over = target.brokenForGood() && used.compareTo(target.goal()) >= 0;
        if (over) {
            return new Due(target.dueAt(), target.goal());
        } else if (target.dueFixed()) {
            return new Due(more.isZero() ? target.dueAt() : time.add(target.dueAt(), more), target.goal());
        } else if (days != null) {
            Instant at = time.dueAfterBusinessDays(target.startedAt(), days + dates);
            Duration goal = tally.countedAt(at, null, time);
            return new Due(at, goal);
        }
        return new Due(tally.reaches(target.goal(), time), target.goal());
    }
}
