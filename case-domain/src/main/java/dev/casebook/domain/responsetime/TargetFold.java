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

    private TargetState state;
    private List<Integer> atRiskSteps;
    private final Target before;
    private Instant dueAt;
    private @Nullable Instant satisfiedAt;
    private @Nullable Instant breachedAt;
    private @Nullable BreachCause breachCause;
    private boolean excused;
    private @Nullable Instant cancelledAt;
    private Duration goal;
    private final Duration counted;
    private Instant markedAt;
    private Duration paused;
    private @Nullable Instant pausedSince;
    private String policy;
    private String calendar;

    private TargetFold(Target before, TargetEvent event) {
        this.before = before;
        state = before.state();
        atRiskSteps = before.atRiskSteps();
        dueAt = before.dueAt();
        satisfiedAt = before.satisfiedAt();
        breachedAt = before.breachedAt();
        breachCause = before.breachCause();
        excused = before.excused();
        cancelledAt = before.cancelledAt();
        goal = before.goal();
        counted = event.counted();
        markedAt = later(before.markedAt(), event.occurredAt());
        paused = before.paused();
        pausedSince = before.pausedSince();
        policy = before.policy();
        calendar = before.calendar();
    }

    static Target started(TargetStarted e) {
        return new Target(
                e.metric(),
                e.instance(),
                TargetState.RUNNING,
                List.of(),
                e.startedAt(),
                e.dueAt(),
                e.dueAt(),
                null,
                null,
                null,
                false,
                null,
                e.goal(),
                e.counted(),
                later(e.startedAt(), e.occurredAt()),
                Duration.ZERO,
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
            pausedSince = markedAt;
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
        pausedSince = null;
        paused = e.paused();
        dueAt = e.dueAt();
        state = state == TargetState.PAUSED ? TargetState.RUNNING : state;
    }

    private void retargeted(TargetRetargeted e) {
        goal = e.goal();
        dueAt = e.dueTo();
        atRiskSteps = List.of();
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
        markedAt = before.markedAt();
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
        } else if (event instanceof TargetCancelled) {
            cancelledAt = event.occurredAt();
            state = state == TargetState.BREACHED ? state : TargetState.CANCELLED;
        }
    }

    private Target after() {
        return new Target(
                before.metric(),
                before.instance(),
                state,
                atRiskSteps,
                before.startedAt(),
                dueAt,
                before.originalDueAt(),
                satisfiedAt,
                breachedAt,
                breachCause,
                excused,
                cancelledAt,
                goal,
                counted,
                markedAt,
                paused,
                pausedSince,
                policy,
                calendar);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
