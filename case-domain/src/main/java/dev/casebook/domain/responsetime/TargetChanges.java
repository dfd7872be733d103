package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetPaused;
import dev.casebook.domain.supportcase.event.TargetRetargeted;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes targets by events, with the arithmetic of the rules: one method a kind of change. */
final class TargetChanges {

    private final String caseId;
    private final CaseTraits traits;
    private final PolicyBook book;
    private final List<TargetEvent> events = new ArrayList<>();
    private ResponseClock clock;

    TargetChanges(String caseId, ResponseClock clock, CaseTraits traits, PolicyBook book) {
        this.caseId = caseId;
        this.clock = clock;
        this.traits = traits;
        this.book = book;
    }

    ResponseClock clock() {
        return clock;
    }

    List<TargetEvent> events() {
        return events;
    }

    List<Target> unsatisfied() {
        return clock.targets().stream().filter(Target::unsatisfied).toList();
    }

    List<Target> unsatisfied(Metric metric) {
        return unsatisfied().stream()
                .filter(target -> target.metric() == metric)
                .toList();
    }

    Optional<Target> named(Metric metric, int instance) {
        return unsatisfied(metric).stream()
                .filter(target -> target.instance() == instance)
                .findFirst();
    }

    /** Whether a merge ended what was promised, and nothing has begun it again. */
    boolean endedByMerge(Metric metric, int instance) {
        return clock.target(metric, instance).filter(Target::partedByMerge).isPresent();
    }

    @Nullable
    Goal goal(ServicePolicy policy, Metric metric) {
        return policy.goal(metric, traits.priority()).orElse(null);
    }

    private void emit(TargetEvent event) {
        events.add(event);
        clock = clock.on(event);
    }

    private WorkingTime time(Target target) {
        return book.workingTime(target.calendar());
    }

    /** Starts what is awaited and promised, from its own start however late the policy comes (rule 8). */
    void start(Awaited awaited, @Nullable ServicePolicy policy, Instant at) {
        Goal goal = policy == null ? null : goal(policy, awaited.metric());
        Target before = clock.target(awaited.metric(), awaited.instance()).orElse(null);
        if (policy != null && goal != null && (before == null || before.dropped())) {
            emit(TargetStart.of(caseId, awaited, goal, policy, at));
            started(clock.target(awaited.metric(), awaited.instance()).orElseThrow(), before, at);
        }
    }

    /** What a person fixed before a merge holds again after it was undone. */
    private void started(Target target, @Nullable Target before, Instant at) {
        if (before != null && before.partedByMerge() && before.dueFixed()) {
            Retargeting change = new Retargeting(caseId, target, at, time(target), null, book.tzData());
            retargeted(change.fixedAt(before.dueAt()), at);
        } else {
            breachIfPast(target.metric(), target.instance(), at);
        }
    }

    /** A due time that already is past is a breach now, with a cause of its own (rule 3). */
    private void breachIfPast(Metric metric, int instance, Instant at) {
        Target target = clock.target(metric, instance).orElseThrow();
        Instant since = target.pausedSince();
        Instant limit = since != null && since.isBefore(at) ? since : at;
        boolean unbroken = target.state() == TargetState.RUNNING || target.state() == TargetState.PAUSED;
        if (unbroken && target.dueAt().isBefore(limit)) {
            Duration counted = target.elapsedAt(at, time(target));
            emit(new TargetBreached(caseId, metric, instance, BreachCause.TARGET_CHANGED, target.dueAt(), counted, at));
        }
    }

    /** Met when the fact's time is not after the due time (rule 1); a late fact excuses the breach (rule 10). */
    void satisfy(Target target, Instant at) {
        excuseIfPrevented(target, at, null);
        Duration counted = target.elapsedAt(at, time(target));
        boolean standsStill = target.state() == TargetState.PAUSED;
        boolean late = target.state() == TargetState.BREACHED || !standsStill && at.isAfter(target.dueAt());
        emit(
                late
                        ? new TargetSatisfied(caseId, target.metric(), target.instance(), counted, at)
                        : new TargetMet(caseId, target.metric(), target.instance(), target.dueAt(), counted, at));
    }

    /**
     * A breach that this fact would have prevented, had it been known, counts no more (rule 10).
     *
     * @param dueAt when the target now falls due, or null where it is over
     */
    void excuseIfPrevented(Target target, Instant at, @Nullable Instant dueAt) {
        Instant breachedAt = target.breachedAt();
        if (breachedAt != null && target.preventedBy(at)) {
            emit(new BreachExcused(
                    caseId,
                    null,
                    target.metric(),
                    target.instance(),
                    ExcuseCause.LATE_FACT,
                    null,
                    dueAt,
                    target.elapsedAt(breachedAt, time(target)),
                    breachedAt));
        }
    }

    void cancelAll(CancelCause cause, Instant at) {
        unsatisfied().forEach(target -> cancel(target, cause, at));
    }

    void cancel(Target target, CancelCause cause, Instant at) {
        excuseIfPrevented(target, at, null);
        Duration counted = target.elapsedAt(at, time(target));
        emit(new TargetCancelled(caseId, target.metric(), target.instance(), cause, counted, at));
    }

    void pause(Target target, Instant at) {
        excuseIfPrevented(target, at, target.dueAt());
        Duration counted = target.elapsedAt(at, time(target));
        emit(new TargetPaused(caseId, target.metric(), target.instance(), counted, at));
    }

    /** Pausing moves the due time by the working time paused (rule 2). */
    void resume(Target target, Instant at) {
        emit(TargetResume.of(caseId, target, at, time(target)));
    }

    /** Keeps start and pauses; what was counted so far keeps the calendar that it was counted by (rules 3 and 4). */
    void retarget(Target target, Goal goal, ServicePolicy policy, RetargetCause cause, Instant at) {
        Retargeting change = new Retargeting(caseId, target, at, time(target), policy, book.tzData());
        retargeted(change.to(goal, cause), at);
    }

    /** When a target would fall due, had this goal of this policy held since an instant. */
    Instant dueUnder(Target target, Goal goal, ServicePolicy policy, Instant at) {
        return new Retargeting(caseId, target, at, time(target), policy, book.tzData())
                .to(goal, RetargetCause.LATE_FACT)
                .dueTo();
    }

    /** Moves the start of a target back. */
    void startEarlier(Target target, Instant start, RetargetCause cause, Instant at) {
        Retargeting change = new Retargeting(caseId, target, at, time(target), null, book.tzData());
        retargeted(change.startedAt(start, cause), at);
    }

    /** Fixes a due time as a person says, or frees it again. */
    void fix(Target target, ClockFact.DueFixed fixed, @Nullable ServicePolicy policy) {
        Instant at = fixed.at();
        Goal goal = policy == null ? null : goal(policy, target.metric());
        if (fixed.dueAt() != null) {
            Retargeting change = new Retargeting(caseId, target, at, time(target), null, book.tzData());
            retargeted(change.fixedAt(fixed.dueAt()), at);
        } else if (target.dueFixed() && policy != null && goal != null) {
            Retargeting change = new Retargeting(caseId, target, at, time(target), policy, book.tzData());
            retargeted(change.freed(goal), at);
        }
    }

    private void retargeted(TargetRetargeted event, Instant at) {
        Target before = clock.target(event.metric(), event.instance()).orElseThrow();
        Instant breachedAt = before.breachedAt();
        if (breachedAt != null && at.isBefore(breachedAt) && event.dueTo().isAfter(breachedAt)) {
            excuseIfPrevented(before, at, before.dueAt());
        }
        emit(event);
        breachIfPast(event.metric(), event.instance(), at);
    }
}
