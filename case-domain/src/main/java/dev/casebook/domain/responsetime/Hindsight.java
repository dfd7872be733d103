package dev.casebook.domain.responsetime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a fact that is learned late says of promises that are over already: a breach that it would have prevented counts no
 * more (rule 10), also where what was promised has happened since.
 */
final class Hindsight {

    private final TargetChanges changes;
    private final @Nullable ServicePolicy policy;

    Hindsight(TargetChanges changes, @Nullable ServicePolicy policy) {
        this.changes = changes;
        this.policy = policy;
    }

    void of(ClockFact fact) {
        for (Target target : changes.clock().targets()) {
            if (!target.unsatisfied() && !fact.at().isBefore(target.startedAt()) && prevents(fact, target)) {
                changes.excuseIfPrevented(target, fact.at(), null);
            }
        }
    }

    private boolean prevents(ClockFact fact, Target target) {
        if (fact instanceof ClockFact.AgentActed acted) {
            return target.metric() == Metric.OWNERSHIP && owner().isOf(acted.agent(), target.instance());
        } else if (fact instanceof ClockFact.AgentReplied replied) {
            return target.metric() == Metric.OWNERSHIP && owner().isOf(replied.agent(), target.instance());
        } else if (fact instanceof ClockFact.Assigned) {
            return target.metric() == Metric.OWNERSHIP && target.instance() != owner().number();
        } else if (fact instanceof ClockFact.TraitsChanged) {
            return keptUnder(target, fact.at());
        }
        return fact instanceof ClockFact.Resolved
                || fact instanceof ClockFact.Closed
                || fact instanceof ClockFact.Merged;
    }

    private Ownership owner() {
        return changes.clock().milestones().ownership();
    }

    /** Whether, under what holds since, it would have ended or been kept. */
    private boolean keptUnder(Target target, Instant at) {
        Goal goal = policy == null ? null : changes.goal(policy, target.metric());
        if (policy == null || goal == null) {
            return true;
        }
        Instant satisfiedAt = target.satisfiedAt();
        return satisfiedAt != null
                && !policy.promisesAs(target, goal)
                && !satisfiedAt.isAfter(changes.dueUnder(target, goal, policy, at));
    }
}
