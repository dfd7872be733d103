package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drives a response clock through the facts of a case, settling before each as the case itself does. */
final class CaseCourse {

    private final ServicePolicies policies;
    private final PolicyBook book;
    private final List<TargetEvent> recorded = new ArrayList<>();
    private ResponseClock clock = ResponseClock.none();
    private CaseTraits traits = traits(Priority.NORMAL);

    CaseCourse(ServicePolicies policies) {
        this.policies = policies;
        book = PolicyBook.of(policies);
    }

    static CaseTraits traits(Priority priority) {
        return new CaseTraits(null, priority, null, Channel.WEB, Set.of());
    }

    static ServicePolicy policy(Map<Metric, Map<Priority, Goal>> goals, Integer... atRisk) {
        return policy(WorkingTime.ALWAYS, goals, atRisk);
    }

    static ServicePolicy policy(WorkingTime time, Map<Metric, Map<Priority, Goal>> goals, Integer... atRisk) {
        return new ServicePolicy(
                "test@1",
                "calendar@1",
                "2026a",
                time,
                AppliesTo.ANY,
                goals,
                Map.of(Metric.RESOLUTION, Set.of(dev.casebook.domain.supportcase.PendingReason.CUSTOMER)),
                List.of(atRisk),
                EscalationLadder.NONE);
    }

    static Map<Priority, Goal> each(Duration goal) {
        return each(Goal.of(goal));
    }

    static Map<Priority, Goal> each(Goal goal) {
        return Map.of(Priority.LOW, goal, Priority.NORMAL, goal, Priority.HIGH, goal, Priority.URGENT, goal);
    }

    CaseCourse fact(ClockFact fact) {
        settle(fact.at());
        clock = clock.noting(fact);
        clock.follow("case-1", fact, traits, policies, book).forEach(this::record);
        return this;
    }

    /** Facts of one event: all are noted before any is followed. */
    CaseCourse together(ClockFact... facts) {
        settle(facts[0].at());
        for (ClockFact fact : facts) {
            clock = clock.noting(fact);
        }
        for (ClockFact fact : facts) {
            clock.follow("case-1", fact, traits, policies, book).forEach(this::record);
        }
        return this;
    }

    CaseCourse priority(Instant at, Priority priority) {
        settle(at);
        traits = traits(priority);
        return fact(new ClockFact.TraitsChanged(at, RetargetCause.PRIORITY));
    }

    CaseCourse settle(Instant before) {
        Optional<Instant> next = clock.inEffectAt(before, book);
        while (next.isPresent()) {
            List<TargetEvent> due = clock.settle("case-1", next.get(), before, book);
            if (due.isEmpty()) {
                throw new AssertionError("Nothing falls due at " + next.get());
            }
            due.forEach(this::record);
            next = clock.inEffectAt(before, book);
        }
        return this;
    }

    private void record(TargetEvent event) {
        recorded.add(event);
        clock = clock.on(event);
    }

    List<TargetEvent> recorded() {
        return recorded;
    }

    ResponseClock clock() {
        return clock;
    }

    Target target(Metric metric, int instance) {
        return clock.targets().stream()
                .filter(target -> target.metric() == metric && target.instance() == instance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + metric + "/" + instance + " in " + clock.targets()));
    }
}
