package dev.casebook.projections.targets;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case with its promises, and with what reports group by as it was when each was met or broken.
 *
 * @param summary the case
 * @param outcomes of each promise that was met or broken, by {@link #keyOf}
 */
public record CaseTargets(CaseSummary summary, Map<String, Outcome> outcomes) {

    /**
     * That a promise was met or broken.
     *
     * @param at when
     * @param team the team of the case then, or null
     * @param priority its priority then
     * @param topic its topic then, or null
     * @param agent its agent then, or null
     */
    public record Outcome(
            Instant at,
            @Nullable String team,
            Priority priority,
            @Nullable String topic,
            @Nullable String agent) {}

    static CaseTargets apply(@Nullable CaseTargets before, CaseEvent event) {
        CaseSummary summary = SummaryFold.apply(before == null ? null : before.summary(), event);
        Map<String, Outcome> outcomes = before == null ? Map.of() : before.outcomes();
        return new CaseTargets(summary, event instanceof TargetEvent ? outcomesOf(summary, outcomes) : outcomes);
    }

    private static Map<String, Outcome> outcomesOf(CaseSummary summary, Map<String, Outcome> before) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Target target : summary.targets()) {
            Instant at = outcomeAt(target);
            if (at != null) {
                Outcome known = before.get(keyOf(target));
                outcomes.put(keyOf(target), known != null && known.at().equals(at) ? known : outcome(summary, at));
            }
        }
        return outcomes;
    }

    private static @Nullable Instant outcomeAt(Target target) {
        return switch (target.state()) {
            case MET -> target.satisfiedAt();
            case BREACHED -> target.breachedAt();
            case RUNNING, PAUSED, CANCELLED -> null;
        };
    }

    private static Outcome outcome(CaseSummary summary, Instant at) {
        return new Outcome(at, summary.team(), summary.priority(), summary.topic(), summary.agent());
    }

    /** The name of a promise in its case. */
    public static String keyOf(Target target) {
        return target.metric() + "/" + target.instance();
    }
}
