package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** Folds what was recorded of a target. */
    public ResponseClock on(TargetEvent event) {
        List<Target> after = new ArrayList<>(targets);
        if (event instanceof TargetStarted started) {
            after.add(TargetFold.started(started));
        } else {
            after.replaceAll(target -> isOf(event, target) ? TargetFold.apply(target, event) : target);
        }
        return new ResponseClock(milestones, List.copyOf(after));
    }

    private static boolean isOf(TargetEvent event, Target target) {
        return target.metric() == event.metric() && target.instance() == event.instance();
    }

    /**
     * What follows from a fact that was noted just before.
     *
     * @param traits the case's traits after the fact
     * @return target events in order; this clock does not change until they are folded
     */
    public List<TargetEvent> follow(String caseId, ClockFact fact, CaseTraits traits, ServicePolicies policies) {
        return new Following(caseId, this, traits, policies.policyFor(traits).orElse(null)).of(fact);
    }

    /** The next instant at which anything falls due by itself: a step of warning or a due time. */
    public Optional<Instant> nextInstant(ServicePolicies policies, CaseTraits traits) {
        if (targets.stream().noneMatch(Target::ticking)) {
            return Optional.empty();
        }
        List<Integer> steps =
                policies.policyFor(traits).map(ServicePolicy::atRisk).orElse(List.of());
        WorkingTime time =
                policies.policyFor(traits).map(ServicePolicy::workingTime).orElse(WorkingTime.ALWAYS);
        return targets.stream()
                .filter(Target::ticking)
                .map(target -> Due.next(target, steps, time).at())
                .min(Comparator.naturalOrder());
    }

    /**
     * What falls exactly at an instant that {@link #nextInstant} named.
     *
     * @return steps of warning before breaches; empty where nothing falls then
     */
    public List<TargetEvent> settle(String caseId, Instant instant, CaseTraits traits, ServicePolicies policies) {
        List<Integer> steps =
                policies.policyFor(traits).map(ServicePolicy::atRisk).orElse(List.of());
        WorkingTime time =
                policies.policyFor(traits).map(ServicePolicy::workingTime).orElse(WorkingTime.ALWAYS);
        return targets.stream()
                .filter(Target::ticking)
                .map(target -> Due.next(target, steps, time))
                .filter(due -> due.at().equals(instant))
                .map(due -> due.event(caseId, time))
                .toList();
    }
}
