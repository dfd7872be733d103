package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a case's course the clock must know even where no policy promised anything yet: so that a policy that comes
 * late starts each metric from the metric's own start (rule 8).
 *
 * @param responseAwaitedSince when FIRST_RESPONSE starts: opened, or the customer's first message; null before
 * @param respondedAt when a human agent first answered in public after that, or null
 * @param openings how often the case was opened, the first time included
 * @param openSince when it was opened last, or null before
 * @param resolvedAt when it was resolved since, or null
 * @param ended whether it was closed or merged
 * @param pauses waiting since it was opened last
 */
public record Milestones(
        @Nullable Instant responseAwaitedSince,
        @Nullable Instant respondedAt,
        int openings,
        @Nullable Instant openSince,
        @Nullable Instant resolvedAt,
        boolean ended,
        List<Pause> pauses) {

    /**
     * The case waited.
     *
     * @param reason for whom
     * @param from since when
     * @param to until when, or null while it waits
     */
    public record Pause(
            PendingReason reason, Instant from, @Nullable Instant to) {}

    static final Milestones NONE = new Milestones(null, null, 0, null, null, false, List.of());

    Milestones noting(ClockFact fact) {
        if (fact instanceof ClockFact.Opened opened) {
            Instant awaited = opened.byAgent() ? null : opened.at();
            return new Milestones(awaited, null, 1, opened.at(), null, false, List.of());
        } else if (fact instanceof ClockFact.CustomerMessaged && responseAwaitedSince == null) {
            return new Milestones(fact.at(), null, openings, openSince, resolvedAt, ended, pauses);
        } else if (fact instanceof ClockFact.AgentReplied && responseAwaitedSince != null && respondedAt == null) {
            return new Milestones(responseAwaitedSince, fact.at(), openings, openSince, resolvedAt, ended, pauses);
        } else if (fact instanceof ClockFact.Reopened) {
            return new Milestones(responseAwaitedSince, respondedAt, openings + 1, fact.at(), null, false, List.of());
        } else if (fact instanceof ClockFact.Pended pended) {
            List<Pause> waits = untilNow(fact.at());
            waits.add(new Pause(pended.reason(), fact.at(), null));
            return with(resolvedAt, ended, waits);
        } else if (fact instanceof ClockFact.Resumed) {
            return with(resolvedAt, ended, untilNow(fact.at()));
        } else if (fact instanceof ClockFact.Resolved) {
            return with(fact.at(), ended, untilNow(fact.at()));
        } else if (fact instanceof ClockFact.Closed || fact instanceof ClockFact.Merged) {
            return with(resolvedAt, true, untilNow(fact.at()));
        }
        return this;
    }

    private Milestones with(@Nullable Instant resolved, boolean over, List<Pause> waits) {
        return new Milestones(
                responseAwaitedSince, respondedAt, openings, openSince, resolved, over, List.copyOf(waits));
    }

    private List<Pause> untilNow(Instant at) {
        List<Pause> waits = new ArrayList<>(pauses);
        if (!waits.isEmpty() && waits.get(waits.size() - 1).to() == null) {
            Pause last = waits.remove(waits.size() - 1);
            waits.add(new Pause(last.reason(), last.from(), at.isAfter(last.from()) ? at : last.from()));
        }
        return waits;
    }

    /** The reason for which the case waits now, or null. */
    @Nullable
    PendingReason waitingFor() {
        Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        return last == null || last.to() != null ? null : last.reason();
    }

    /** Working time of this opening that a metric stood still, up to an instant. */
    Duration pausedUntil(Instant at, Metric metric, ServicePolicy policy) {
        return pauses.stream()
                .filter(pause -> policy.pauses(metric, pause.reason()))
                .map(pause -> policy.workingTime().between(pause.from(), pause.to() == null ? at : pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
