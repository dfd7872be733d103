package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetPaused;
import dev.casebook.domain.supportcase.event.TargetResumed;
import dev.casebook.domain.supportcase.event.TargetRetargeted;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event changes in a target. Only assigns. */
final class TargetFold {

    private final Target before;
    private TargetState state;
    private List<Integer> atRiskSteps;
    private Instant startedAt;
    private Instant dueAt;
    private @Nullable Instant satisfiedAt;
    private @Nullable Instant breachedAt;
    private @Nullable BreachCause breachCause;
    private boolean excused;
    private @Nullable Instant cancelledAt;
    private @Nullable CancelCause cancelCause;
    private Duration goal;
    private @Nullable Integer businessDays;
    private boolean dueFixed;
    private Instant goalSince;
    private final Duration counted;
    private Tally tally;
    private Duration paused;
    private int pausedDates;
    private @Nullable Instant pausedSince;
    private String policy;
    private String calendar;

    private TargetFold(Target before, TargetEvent event) {
        this.before = before;
        state = before.state();
        atRiskSteps = before.atRiskSteps();
        startedAt = before.startedAt();
        dueAt = before.dueAt();
        satisfiedAt = before.satisfiedAt();
        breachedAt = before.breachedAt();
        breachCause = before.breachCause();
        excused = before.excused();
        cancelledAt = before.cancelledAt();
        cancelCause = before.cancelCause();
        goal = before.goal();
        businessDays = before.businessDays();
        dueFixed = before.dueFixed();
        goalSince = before.goalSince();
        counted = event.counted();
        tally = before.tally();
        paused = before.paused();
        pausedDates = before.pausedDates();
        pausedSince = before.pausedSince();
        policy = before.policy();
        calendar = before.calendar();
    }

    /** A promise that begins, or begins again; a breach that it had before a merge is never removed (rule 4). */
    static Target started(TargetStarted e, @Nullable Target dropped) {
        Target begun = begun(e, dropped);
        return dropped != null && dropped.partedByMerge() ? new TargetFold(begun, e).brokenAs(dropped) : begun;
    }

    private Target brokenAs(Target parted) {
        state = parted.state() == TargetState.BREACHED ? parted.state() : state;
        breachedAt = parted.breachedAt();
        breachCause = parted.breachCause();
        excused = parted.excused();
        return after();
    }

    private static Target begun(TargetStarted e, @Nullable Target dropped) {
        return new Target(
                e.metric(),
                e.instance(),
                TargetState.RUNNING,
                List.of(),
                e.startedAt(),
                e.dueAt(),
                dropped == null ? e.dueAt() : dropped.originalDueAt(),
                null,
                null,
                null,
                false,
                null,
                null,
                e.goal(),
                e.businessDays(),
                false,
                e.occurredAt().isAfter(e.startedAt()) ? e.occurredAt() : e.startedAt(),
                e.counted(),
                Tally.startingAt(e.startedAt(), e.paused()),
                e.paused(),
                e.pausedDates(),
                null,
                e.policy(),
                e.calendar());
    }

    static Target apply(Target before, TargetEvent event) {
        TargetFold fold = new TargetFold(before, event);
        fold.change(event);
        return fold.after();
    }

    private void change(TargetEvent event) {
        if (event instanceof TargetPaused) {
            pausedSince = event.occurredAt();
            state = state == TargetState.RUNNING ? TargetState.PAUSED : state;
        } else if (event instanceof TargetResumed e) {
            resumed(e);
        } else if (event instanceof TargetRetargeted e) {
            retargeted(e);
        } else if (event instanceof TargetAtRisk e) {
            atRiskSteps = new ArrayList<>(atRiskSteps);
            atRiskSteps.add(e.percent());
        } else if (event instanceof TargetBreached e) {
            breached(e);
        } else if (event instanceof BreachExcused e) {
            excused(e);
        } else {
            ended(event);
        }
    }

    private void resumed(TargetResumed e) {
        tally = tally.pausedFor(e.paused().minus(paused));
        pausedSince = null;
        paused = e.paused();
        pausedDates = e.pausedDates();
        goal = e.goal();
        dueAt = e.dueAt();
        state = state == TargetState.PAUSED ? TargetState.RUNNING : state;
    }

    private void retargeted(TargetRetargeted e) {
        tally = e.calendar().equals(calendar)
                ? tally.startedEarlier(e.startedAt(), startedAt, e.occurredAt(), e.counted())
                : new Tally(e.occurredAt(), e.counted(), Duration.ZERO);
        startedAt = e.startedAt();
        goal = e.goal();
        businessDays = e.businessDays();
        paused = e.paused();
        dueFixed = e.dueFixed();
        if (!e.dueTo().equals(dueAt)) {
            dueAt = e.dueTo();
            goalSince = e.occurredAt();
            atRiskSteps = List.of();
        }
        policy = e.policy();
        calendar = e.calendar();
    }

    private void breached(TargetBreached e) {
        state = TargetState.BREACHED;
        breachedAt = e.occurredAt();
        breachCause = e.cause();
        dueAt = e.dueAt();
        excused = false;
    }

    private void excused(BreachExcused e) {
        excused = true;
        if (e.dueAt() != null) {
            dueAt = e.dueAt();
            state = pausedSince == null ? TargetState.RUNNING : TargetState.PAUSED;
        }
    }

    private void ended(TargetEvent event) {
        if (event instanceof TargetMet) {
            state = TargetState.MET;
            satisfiedAt = event.occurredAt();
        } else if (event instanceof TargetSatisfied) {
            satisfiedAt = event.occurredAt();
            state = state == TargetState.BREACHED ? state : TargetState.MET;
        } else if (event instanceof TargetCancelled e) {
            cancelledAt = e.occurredAt();
            cancelCause = e.cause();
            state = state == TargetState.BREACHED ? state : TargetState.CANCELLED;
        }
    }

    private Target after() {
        return new Target(
                before.metric(),
                before.instance(),
                state,
                atRiskSteps,
                startedAt,
                dueAt,
                before.originalDueAt(),
                satisfiedAt,
                breachedAt,
                breachCause,
                excused,
                cancelledAt,
                cancelCause,
                goal,
                businessDays,
                dueFixed,
                goalSince,
                counted,
                tally,
                paused,
                pausedDates,
                pausedSince,
                policy,
                calendar);
    }
}
