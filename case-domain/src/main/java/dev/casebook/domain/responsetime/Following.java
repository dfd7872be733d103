package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.event.BreachExcused;
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
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What follows from one fact: the rules of response time, one method a rule. */
final class Following {

    private final String caseId;
    private final CaseTraits traits;
    private final @Nullable ServicePolicy policy;
    private final List<TargetEvent> events = new ArrayList<>();
    private ResponseClock clock;

    Following(String caseId, ResponseClock clock, CaseTraits traits, @Nullable ServicePolicy policy) {
        this.caseId = caseId;
        this.clock = clock;
        this.traits = traits;
        this.policy = policy;
    }

    List<TargetEvent> of(ClockFact fact) {
        Instant at = fact.at();
        if (fact instanceof ClockFact.AgentReplied) {
            satisfy(Metric.FIRST_RESPONSE, at);
        } else if (fact instanceof ClockFact.Pended pended) {
            pauseOrResume(pended.reason(), at);
        } else if (fact instanceof ClockFact.Resumed) {
            pauseOrResume(null, at);
        } else if (fact instanceof ClockFact.Resolved) {
            pauseOrResume(null, at);
            satisfy(Metric.RESOLUTION, at);
            cancel(CancelCause.RESOLVED, at, target -> true);
        } else if (fact instanceof ClockFact.Closed) {
            cancel(CancelCause.CLOSED, at, target -> true);
        } else if (fact instanceof ClockFact.Merged) {
            cancel(CancelCause.MERGED, at, target -> true);
        } else if (fact instanceof ClockFact.TraitsChanged changed) {
            retarget(changed.cause(), at);
        }
        startWhatIsPromised(at);
        return events;
    }

    private void emit(TargetEvent event) {
        events.add(event);
        clock = clock.on(event);
    }

    private List<Target> unsatisfied() {
        return clock.targets().stream().filter(Target::unsatisfied).toList();
    }

    private WorkingTime time() {
        return policy == null ? WorkingTime.ALWAYS : policy.workingTime();
    }

    /** Starts each metric that is promised and awaited, from its own start however late the policy comes (rule 8). */
    private void startWhatIsPromised(Instant at) {
        Milestones course = clock.milestones();
        if (policy == null || course.ended() || course.resolvedAt() != null || course.openSince() == null) {
            return;
        }
        Instant awaited = course.responseAwaitedSince();
        if (awaited != null && course.respondedAt() == null && course.openings() == 1) {
            start(Metric.FIRST_RESPONSE, 1, awaited, at);
        }
        start(Metric.RESOLUTION, course.openings(), course.openSince(), at);
    }

    private void start(Metric metric, int instance, Instant start, Instant at) {
        ServicePolicy promised = policy;
        Optional<Duration> goal = promised == null ? Optional.empty() : promised.goal(metric, traits.priority());
        boolean known =
                clock.targets().stream().anyMatch(target -> target.metric() == metric && target.instance() == instance);
        if (promised == null || goal.isEmpty() || known) {
            return;
        }
        Duration paused = clock.milestones().pausedUntil(at, metric, promised);
        Duration counted = positive(time().between(start, at).minus(paused));
        Instant dueAt = time().add(start, goal.get().plus(paused));
        emit(new TargetStarted(
                caseId,
                metric,
                instance,
                start,
                goal.get(),
                dueAt,
                counted,
                promised.name(),
                promised.calendar(),
                promised.tzData(),
                at));
        PendingReason waiting = clock.milestones().waitingFor();
        if (dueAt.isBefore(at)) {
            breachByChange(metric, instance, dueAt, counted, at);
        }
        if (waiting != null && promised.pauses(metric, waiting)) {
            emit(new TargetPaused(caseId, metric, instance, counted, at));
        }
    }

    private void breachByChange(Metric metric, int instance, Instant dueAt, Duration counted, Instant at) {
        emit(new TargetBreached(caseId, metric, instance, BreachCause.TARGET_CHANGED, dueAt, counted, at));
    }

    /** Met when the fact's time is not after the due time (rule 1); a late fact excuses the breach (rule 10). */
    private void satisfy(Metric metric, Instant at) {
        for (Target target : unsatisfied()) {
            if (target.metric() == metric) {
                excuseIfPrevented(target, at, null);
                Duration counted = countedAt(target, at);
                boolean late = target.state() == TargetState.BREACHED || at.isAfter(target.dueAt());
                emit(
                        late
                                ? new TargetSatisfied(caseId, metric, target.instance(), counted, at)
                                : new TargetMet(caseId, metric, target.instance(), target.dueAt(), counted, at));
            }
        }
    }

    /** A breach that this fact would have prevented, had it been known, counts no more (rule 10). */
    private void excuseIfPrevented(Target target, Instant at, @Nullable Instant dueAt) {
        Instant breachedAt = target.breachedAt();
        if (!target.countsAsBreached() || breachedAt == null) {
            return;
        }
        if (!at.isAfter(target.dueAt()) || at.isBefore(breachedAt)) {
            emit(new BreachExcused(
                    caseId,
                    null,
                    target.metric(),
                    target.instance(),
                    ExcuseCause.LATE_FACT,
                    null,
                    dueAt,
                    target.counted(),
                    breachedAt));
        }
    }

    /** Pausing moves the due time by the working time paused (rule 2). Null: the case waits for nobody. */
    private void pauseOrResume(@Nullable PendingReason reason, Instant at) {
        for (Target target : unsatisfied()) {
            boolean shouldPause = reason != null && policy != null && policy.pauses(target.metric(), reason);
            if (shouldPause && target.pausedSince() == null) {
                Duration counted = countedAt(target, at);
                excuseIfPrevented(target, at, target.dueAt());
                emit(new TargetPaused(caseId, target.metric(), target.instance(), counted, at));
            } else if (!shouldPause && target.pausedSince() != null) {
                resume(target, at);
            }
        }
    }

    private void resume(Target target, Instant at) {
        Instant since = Optional.ofNullable(target.pausedSince()).orElse(at);
        Instant until = at.isAfter(since) ? at : since;
        Duration paused = target.paused().plus(time().between(since, until));
        Duration left = target.goal().minus(target.counted());
        Instant dueAt = left.isNegative() ? target.dueAt() : time().add(until, left);
        emit(new TargetResumed(caseId, target.metric(), target.instance(), paused, dueAt, target.counted(), at));
    }

    /** Keeps start and pauses; a new due time in the past is a breach now, with its own cause (rules 3 and 4). */
    private void retarget(RetargetCause cause, Instant at) {
        ServicePolicy promised = policy;
        if (promised == null) {
            cancel(CancelCause.POLICY, at, target -> true);
            return;
        }
        cancel(
                CancelCause.POLICY,
                at,
                target -> promised.goal(target.metric(), traits.priority()).isEmpty());
        for (Target target : unsatisfied()) {
            promised.goal(target.metric(), traits.priority())
                    .filter(goal ->
                            !goal.equals(target.goal()) || !promised.name().equals(target.policy()))
                    .ifPresent(goal -> retarget(target, goal, promised, cause, at));
        }
    }

    private void retarget(Target target, Duration goal, ServicePolicy promised, RetargetCause cause, Instant at) {
        Instant pausedSince = target.pausedSince();
        Instant from = later(pausedSince != null ? pausedSince : at, target.markedAt());
        Duration counted = countedAt(target, at);
        Duration left = goal.minus(counted);
        Instant dueTo = left.isNegative()
                ? time().add(
                                target.startedAt(),
                                goal.plus(positive(
                                        time().between(target.startedAt(), from).minus(counted))))
                : time().add(from, left);
        emit(new TargetRetargeted(
                caseId,
                target.metric(),
                target.instance(),
                cause,
                goal,
                target.dueAt(),
                dueTo,
                counted,
                promised.name(),
                promised.calendar(),
                promised.tzData(),
                at));
        if (target.state() != TargetState.BREACHED && left.isNegative()) {
            breachByChange(target.metric(), target.instance(), dueTo, counted, at);
        }
    }

    private void cancel(CancelCause cause, Instant at, Predicate<Target> which) {
        for (Target target : unsatisfied()) {
            if (which.test(target)) {
                Duration counted = countedAt(target, at);
                emit(new TargetCancelled(caseId, target.metric(), target.instance(), cause, counted, at));
            }
        }
    }

    /** Working time up to a fact; a fact from before the last mark is counted up to where it lies. */
    private Duration countedAt(Target target, Instant at) {
        if (target.pausedSince() != null || !at.isBefore(target.markedAt())) {
            return target.elapsedAt(at, time());
        }
        Duration back = time().between(at, target.markedAt());
        return positive(target.counted().minus(back));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
