package dev.casebook.domain.responsetime;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a case stands with its promises: the worst of its unsatisfied targets. */
public enum SlaState {
    /** One is broken, and that counts. */
    BREACHED,
    /** One has passed a step of warning. */
    AT_RISK,
    /** All have time. */
    ON_TRACK,
    /** All of them stand still. */
    PAUSED,
    /** There is none. */
    NONE;

    /** The state of a case with these targets. */
    public static SlaState of(Collection<Target> targets) {
        List<Target> open = unsatisfied(targets);
        if (open.isEmpty()) {
            return NONE;
        } else if (open.stream().anyMatch(Target::countsAsBreached)) {
            return BREACHED;
        } else if (open.stream().allMatch(target -> target.state() == TargetState.PAUSED)) {
            return PAUSED;
        }
        boolean atRisk = open.stream().anyMatch(target -> target.state() == TargetState.RUNNING && target.atRisk());
        return atRisk ? AT_RISK : ON_TRACK;
    }

    /** The unsatisfied target that falls due first. */
    public static Optional<Target> mostUrgent(Collection<Target> targets) {
        return unsatisfied(targets).stream().min(Comparator.comparing(Target::dueAt));
    }

    /** A breach that was excused counts no more. */
    private static List<Target> unsatisfied(Collection<Target> targets) {
        return targets.stream()
                .filter(Target::unsatisfied)
                .filter(target -> target.state() != TargetState.BREACHED || !target.excused())
                .toList();
    }
}
