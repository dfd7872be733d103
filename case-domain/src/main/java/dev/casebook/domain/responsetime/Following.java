package dev.casebook.domain.responsetime;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from one fact: which target starts, is met, is cancelled, stands still, runs again or changes. */
final class Following {

    private static final Set<Metric> BY_REPLY =
            Set.of(Metric.FIRST_RESPONSE, Metric.NEXT_RESPONSE, Metric.PERIODIC_UPDATE);

    private final TargetChanges changes;
    private final @Nullable ServicePolicy policy;

    Following(TargetChanges changes, @Nullable ServicePolicy policy) {
        this.changes = changes;
        this.policy = policy;
    }

    void of(ClockFact fact) {
        Instant at = fact.at();
        new Hindsight(changes, policy).of(fact);
        if (fact instanceof ClockFact.AgentReplied) {
            replied(at);
        } else if (fact instanceof ClockFact.Assigned || fact instanceof ClockFact.Unmerged) {
            owned(at);
        } else if (fact instanceof ClockFact.TraitsChanged changed) {
            changed(changed.cause(), at);
        } else if (fact instanceof ClockFact.DueFixed fixed) {
            changes.named(fixed.metric(), fixed.instance()).ifPresent(target -> changes.fix(target, fixed, policy));
        } else if (fact instanceof ClockFact.CustomerMessaged) {
            olderMessage(RetargetCause.LATE_FACT, at);
        } else if (fact instanceof ClockFact.Absorbed) {
            olderMessage(RetargetCause.MERGE, at);
        } else if (fact instanceof ClockFact.Released) {
            messageTakenBack(at);
        }
        pauseAndResume(at);
        ended(fact, at);
        taken(fact, at);
        milestones().awaited().forEach(awaited -> changes.start(awaited, policy, at));
        pauseAndResume(at);
    }

    private Milestones milestones() {
        return changes.clock().milestones();
    }

    /** A reply meets what awaited it since before; one learned late excuses breaches that it would have prevented. */
    private void replied(Instant at) {
        for (Target target : changes.clock().targets()) {
            if (BY_REPLY.contains(target.metric()) && !at.isBefore(target.startedAt()) && !isPromisedBy(target)) {
                if (target.unsatisfied()) {
                    changes.satisfy(target, at);
                } else {
                    changes.excuseIfPrevented(target, at, null);
                }
            }
        }
    }

    /** A reply does not meet the update that it promises itself. */
    private boolean isPromisedBy(Target target) {
        return target.metric() == Metric.PERIODIC_UPDATE
                && target.instance() == milestones().answers().updates();
    }

    /** Given on: who had it is out of his promise (OWNERSHIP). Who took it, or undoes its merge, has it at once. */
    private void owned(Instant at) {
        Ownership owner = milestones().ownership();
        changes.unsatisfied(Metric.OWNERSHIP).stream()
                .filter(target -> target.instance() != owner.number() || owner.since() == null)
                .forEach(target -> changes.satisfy(target, at));
        boolean atOnce = at.equals(owner.since()) || changes.endedByMerge(Metric.OWNERSHIP, owner.number());
        if (owner.taken() && atOnce && milestones().open()) {
            owner.given().ifPresent(given -> changes.start(given, policy, at));
        }
    }

    private void taken(ClockFact fact, Instant at) {
        boolean acts = fact instanceof ClockFact.AgentActed
                || fact instanceof ClockFact.Unmerged
                || fact instanceof ClockFact.AgentReplied
                || fact instanceof ClockFact.Assigned;
        if (acts && milestones().ownership().taken()) {
            changes.named(Metric.OWNERSHIP, milestones().ownership().number())
                    .ifPresent(target -> changes.satisfy(target, at));
        }
    }

    private void ended(ClockFact fact, Instant at) {
        if (fact instanceof ClockFact.Resolved) {
            changes.unsatisfied(Metric.RESOLUTION).forEach(target -> changes.satisfy(target, at));
            changes.cancelAll(CancelCause.RESOLVED, at);
        } else if (fact instanceof ClockFact.Closed) {
            changes.cancelAll(CancelCause.CLOSED, at);
        } else if (fact instanceof ClockFact.Merged) {
            changes.cancelAll(CancelCause.MERGED, at);
        }
    }

    /** The oldest message without an answer counts, also where it is learned late or comes with another case (rule 7). */
    private void olderMessage(RetargetCause cause, Instant at) {
        Instant oldest = milestones().answers().unansweredSince().orElse(at);
        for (Target target : changes.unsatisfied(Metric.NEXT_RESPONSE)) {
            if (oldest.isBefore(target.startedAt())) {
                changes.startEarlier(target, oldest, cause, at);
            }
        }
    }

    /** A wait that began with the message of a case that was let go ends; one of its own starts from its own start. */
    private void messageTakenBack(Instant at) {
        Instant oldest = milestones().answers().unansweredSince().orElse(null);
        changes.unsatisfied(Metric.NEXT_RESPONSE).stream()
                .filter(target -> oldest == null || oldest.isAfter(target.startedAt()))
                .forEach(target -> changes.cancel(target, CancelCause.UNMERGED, at));
    }

    /** Keeps start and pauses (rule 3); what no policy promises any more ends. */
    private void changed(RetargetCause cause, Instant at) {
        for (Target target : changes.unsatisfied()) {
            Goal goal = policy == null ? null : changes.goal(policy, target.metric());
            if (policy == null || goal == null) {
                changes.cancel(target, CancelCause.POLICY, at);
            } else if (!policy.promisesAs(target, goal)) {
                changes.retarget(target, goal, policy, cause, at);
            }
        }
    }

    private void pauseAndResume(Instant at) {
        List<Target> targets = changes.unsatisfied();
        for (Target target : targets) {
            boolean still = standsStill(target.metric());
            if (still && target.pausedSince() == null) {
                changes.pause(target, at);
            } else if (!still && target.pausedSince() != null) {
                changes.resume(target, at);
            }
        }
    }

    private boolean standsStill(Metric metric) {
        return switch (metric) {
            case FIRST_RESPONSE, OWNERSHIP -> false;
            case NEXT_RESPONSE -> milestones().answers().botAnswered();
            case PERIODIC_UPDATE, RESOLUTION ->
                policy != null && policy.pauses(metric, milestones().waitingFor());
        };
    }
}
