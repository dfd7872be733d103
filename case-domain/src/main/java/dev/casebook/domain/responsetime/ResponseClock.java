package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response clock of one case: a pure state machine. Facts go in, target events come out, and folding those events
 * is all that changes it. It reads no clock and knows no store, so that the case itself, explanations and what-if runs
 * share it.
 *
 * @param milestones what of the case's course it must know
 * @param targets every promise ever made, in order of their start
 */
public record ResponseClock(Milestones milestones, List<Target> targets) {

    /** The clock of a case that nothing happened to. */
    public static ResponseClock none() {
        return new ResponseClock(Milestones.NONE, List.of());
    }

    /** A clock with these targets: for views, which keep targets only. */
    public ResponseClock with(List<Target> known) {
        return new ResponseClock(milestones, List.copyOf(known));
    }

    /** Takes note of a fact of the case. */
    public ResponseClock noting(ClockFact fact) {
        return new ResponseClock(milestones.noting(fact), targets);
    }

    /** The target of a metric and instance. */
    public Optional<Target> target(Metric metric, int instance) {
        return targets.stream()
                .filter(target -> target.metric() == metric && target.instance() == instance)
                .findFirst();
    }

    /** Folds what was recorded of a target. */
    public ResponseClock on(TargetEvent event) {
        List<Target> after = new ArrayList<>(targets);
        Optional<Target> known = target(event.metric(), event.instance());
        if (event instanceof TargetStarted started) {
            known.ifPresent(after::remove);
            after.add(TargetFold.started(started, known.orElse(null)));
        } else {
            known.ifPresent(target -> after.set(after.indexOf(target), TargetFold.apply(target, event)));
        }
        return new ResponseClock(milestones, List.copyOf(after));
    }

    /**
     * What follows from a fact that was noted just before.
     *
     * @param traits the case's traits after the fact
     * @param policies the version of the configuration that judges the case
     * @param book every version, to count on what was counted before
     * @return target events in order; this clock does not change until they are folded
     */
    public List<TargetEvent> follow(
            String caseId, ClockFact fact, CaseTraits traits, ServicePolicies policies, PolicyBook book) {
        TargetChanges changes = new TargetChanges(caseId, this, traits, book);
        new Following(changes, policies.policyFor(traits).orElse(null)).of(fact);
        return changes.events();
    }

    /** The next instant at which anything falls due by itself: a step of warning or a due time. */
    public Optional<Instant> nextInstant(PolicyBook book) {
        return targets.stream()
                .filter(Target::ticking)
                .map(target -> Mark.next(target, book).at())
                .min(Comparator.naturalOrder());
    }

    /** The earliest instant of which something is in effect at another that was not recorded yet. */
    public Optional<Instant> inEffectAt(Instant instant, PolicyBook book) {
        return targets.stream()
                .filter(Target::ticking)
                .map(target -> Mark.next(target, book))
                .filter(mark -> mark.inEffectAt(instant))
                .map(Mark::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * What fell due at an instant that {@link #inEffectAt} named.
     *
     * @param observed the instant at which it is in effect
     * @return steps of warning or breaches; empty where nothing fell due then
     */
    public List<TargetEvent> settle(String caseId, Instant instant, Instant observed, PolicyBook book) {
        return targets.stream()
                .filter(Target::ticking)
                .map(target -> Mark.next(target, book))
                .filter(mark -> mark.at().equals(instant) && mark.inEffectAt(observed))
                .map(mark -> mark.event(caseId, book))
                .toList();
    }

    /**
     * The next escalation step of an open case, if any.
     *
     * @param taken the steps taken so far
     * @param toldUntil up to when an import told the case
     * @param before of repetitions before this instant only the last counts; null asks for the next one
     */
    public Optional<EscalationLadder.Due> nextStep(
            StepsTaken taken, PolicyBook book, Instant toldUntil, @Nullable Instant before) {
        return targets.stream()
                .filter(Target::unsatisfied)
                .flatMap(target -> steps(target, taken, book, toldUntil, before).stream())
                .min(Comparator.comparing(EscalationLadder.Due::at));
    }

    private static List<EscalationLadder.Due> steps(
            Target target, StepsTaken taken, PolicyBook book, Instant toldUntil, @Nullable Instant before) {
        EscalationLadder ladder =
                book.policy(target.policy()).map(ServicePolicy::escalation).orElse(EscalationLadder.NONE);
        WorkingTime time = book.workingTime(target.calendar());
        List<EscalationLadder.Due> dues = new ArrayList<>();
        for (int number = 1; number <= ladder.steps().size(); number++) {
            ladder.next(target, number, taken, time, toldUntil, before).ifPresent(dues::add);
        }
        return dues;
    }
}
