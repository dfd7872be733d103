package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a case's course the clock must know even where no policy promised anything yet: so that a policy that comes
 * late starts each metric from the metric's own start (rule 8).
 *
 * @param openings how often the case was opened, the first time included
 * @param openSince when it was opened last, or null before
 * @param resolved whether it was resolved since
 * @param ended whether it was closed or merged since
 * @param pauses waiting since it was opened last
 * @param answers who waits for an answer
 * @param ownership who has it
 * @param beforeMerge how all this was before the case was merged, or null while it is not
 */
public record Milestones(
        int openings,
        @Nullable Instant openSince,
        boolean resolved,
        boolean ended,
        List<Pause> pauses,
        Answers answers,
        Ownership ownership,
        @Nullable Milestones beforeMerge) {

    static final Milestones NONE =
            new Milestones(0, null, false, false, List.of(), Answers.NONE, Ownership.NOBODYS, null);

    /** Whether the case is being worked on or waits: it was opened, and neither resolved, closed nor merged since. */
    boolean open() {
        return openSince != null && !resolved && !ended;
    }

    Milestones noting(ClockFact fact) {
        if (fact instanceof ClockFact.Unmerged) {
            return beforeMerge == null ? this : beforeMerge;
        }
        Milestones next = course(fact).with(answers.noting(fact, open())).with(ownership.noting(fact));
        if (fact instanceof ClockFact.Merged) {
            return next.after(this);
        }
        return beforeMerge == null ? next : next.after(beforeMerge.noting(fact));
    }

    private Milestones after(Milestones merge) {
        return new Milestones(openings, openSince, resolved, ended, pauses, answers, ownership, merge);
    }

    private Milestones course(ClockFact fact) {
        Instant at = fact.at();
        if (fact instanceof ClockFact.Opened) {
            return new Milestones(1, at, false, false, List.of(), answers, ownership, null);
        } else if (fact instanceof ClockFact.Reopened) {
            return new Milestones(openings + 1, at, false, false, List.of(), answers, ownership, null);
        } else if (fact instanceof ClockFact.Pended pended) {
            return waiting(Pause.begun(Pause.over(pauses, at), pended.reason(), at));
        } else if (fact instanceof ClockFact.Resumed) {
            return waiting(Pause.over(pauses, at));
        } else if (fact instanceof ClockFact.Resolved) {
            return new Milestones(openings, openSince, true, ended, Pause.over(pauses, at), answers, ownership, null);
        } else if (fact instanceof ClockFact.Closed || fact instanceof ClockFact.Merged) {
            return new Milestones(
                    openings, openSince, resolved, true, Pause.over(pauses, at), answers, ownership, null);
        }
        return this;
    }

    private Milestones waiting(List<Pause> waits) {
        return new Milestones(openings, openSince, resolved, ended, waits, answers, ownership, null);
    }

    private Milestones with(Answers next) {
        return new Milestones(openings, openSince, resolved, ended, pauses, next, ownership, null);
    }

    private Milestones with(Ownership next) {
        return new Milestones(openings, openSince, resolved, ended, pauses, answers, next, null);
    }

    /** The reason for which the case waits now, or null. */
    @Nullable
    PendingReason waitingFor() {
        return Pause.running(pauses).map(Pause::reason).orElse(null);
    }

    /** What is awaited now, each from its own start. */
    List<Awaited> awaited() {
        List<Awaited> awaited = new ArrayList<>();
        if (openSince == null || !open()) {
            return awaited;
        }
        answers.awaited().ifPresent(awaited::add);
        answers.update(openSince).ifPresent(update -> awaited.add(update.with(pauses)));
        awaited.add(new Awaited(Metric.RESOLUTION, openings, openSince, pauses));
        ownership.awaited().ifPresent(awaited::add);
        return awaited;
    }
}
