package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case in memory: folds and settles as the aggregate does, and remembers with which team each promise came to its end. */
final class PlayedCase {

    /** That a promise was met or broken, and the team that the case had when that was recorded. */
    private record End(Instant at, @Nullable String team) {}

    private final String caseId;
    private final CaseRules rules;
    private final CaseState state = new CaseState();
    private final Map<String, End> ends = new HashMap<>();
    private CaseReplay.@Nullable Told imported;

    PlayedCase(String caseId, CaseRules rules) {
        this.caseId = caseId;
        this.rules = rules;
    }

    /** Begins under the version of the configuration that judged the case when it was opened. */
    void judgedBy(Map<String, ?> stamp) {
        state.judgedBy = Stamp.judgedBy(stamp).orElse(state.judgedBy);
    }

    void apply(CaseEvent event, Map<String, ?> stamp) {
        CaseFold.apply(state, event, stamp);
        if (event instanceof TargetEvent changed) {
            state.clock.target(changed.metric(), changed.instance()).ifPresent(this::note);
        }
    }

    private void note(Target target) {
        String key = key(target);
        Instant at = outcomeAt(target);
        End known = ends.get(key);
        if (at == null) {
            ends.remove(key);
        } else if (known == null || !known.at().equals(at)) {
            ends.put(key, new End(at, state.team));
        }
    }

    /** Facts and what follows from them are recorded here, under what is known of the command that brought them. */
    Recording recording(Issued issued) {
        return new Recording(caseId, state, rules, issued, this::apply);
    }

    void settle(Instant before, Issued issued) {
        new Settlement(caseId, state, rules, issued, recording(issued)).upTo(before);
    }

    /**
     * Takes note of where the log stands. Where an import ends, its case counts as told up to the instant at which it was
     * told: no step of a ladder is taken for the time before.
     *
     * @param next what comes next in the log, or null at its end
     */
    void reaches(CaseReplay.@Nullable Told next) {
        CaseReplay.Told last = imported;
        if (next != null && Stamp.originOf(next.stamp()).told()) {
            imported = next;
        } else if (last != null) {
            imported = null;
            apply(new CaseTimerSet(caseId, null, last.recordedAt()), last.stamp());
        }
    }

    /** A fact as it reads of the case as it is here. */
    CaseEvent asHere(CaseEvent fact, RecordedOwner owner) {
        if (fact instanceof BreachExcused excuse) {
            return excusing(excuse);
        }
        return fact instanceof CaseAssigned assigned ? owner.meant(assigned, state) : fact;
    }

    /** An excuse is one of the breach as it is here; where there is none it excuses nothing. */
    private BreachExcused excusing(BreachExcused excuse) {
        return state.clock
                .target(excuse.metric(), excuse.instance())
                .map(target -> new BreachExcused(
                        excuse.caseId(),
                        excuse.customerId(),
                        excuse.metric(),
                        excuse.instance(),
                        excuse.cause(),
                        excuse.reason(),
                        excuse.dueAt(),
                        target.counted(),
                        excuse.occurredAt()))
                .orElse(excuse);
    }

    List<CaseReplay.Judged> judged() {
        return state.clock.targets().stream()
                .map(target -> new CaseReplay.Judged(target, outcomeAt(target), team(target)))
                .toList();
    }

    private @Nullable String team(Target target) {
        End end = ends.get(key(target));
        return end == null ? state.team : end.team();
    }

    private static String key(Target target) {
        return target.metric() + "/" + target.instance();
    }

    private static @Nullable Instant outcomeAt(Target target) {
        return switch (target.state()) {
            case MET -> Objects.requireNonNull(target.satisfiedAt());
            case BREACHED -> Objects.requireNonNull(target.breachedAt());
            case RUNNING, PAUSED, CANCELLED -> null;
        };
    }
}
