package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Duration;
import java.time.Instant;

/** The start of a target: its due time from its own start, with the waiting so far (rules 2 and 8). */
final class TargetStart {

    private TargetStart() {}

    static TargetStarted of(String caseId, Awaited awaited, Goal promised, ServicePolicy policy, Instant at) {
        WorkingTime time = policy.workingTime();
        Instant start = awaited.since();
        Duration paused = Duration.ZERO;
        int pausedDates = 0;
        for (Pause pause : awaited.pauses()) {
            if (awaited.metric() == Metric.NEXT_RESPONSE || policy.pauses(awaited.metric(), pause.reason())) {
                paused = paused.plus(pause.workingBetween(start, at, time));
                pausedDates += pause.datesBetween(start, at, time);
            }
        }
        Due due = Due.of(promised, start, paused, pausedDates, time);
        return new TargetStarted(
                caseId,
                awaited.metric(),
                awaited.instance(),
                start,
                due.goal(),
                promised.businessDays(),
                due.at(),
                Tally.startingAt(start, paused).countedAt(at, null, time),
                paused,
                pausedDates,
                policy.name(),
                policy.calendar(),
                policy.tzData(),
                at);
    }
}
