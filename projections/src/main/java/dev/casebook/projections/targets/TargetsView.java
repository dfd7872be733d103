package dev.casebook.projections.targets;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.Instants;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import dev.casebook.projections.casesummary.CaseSummary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The promises of all cases: a document a target, derived from one a case. */
public final class TargetsView implements View<CaseTargets> {

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public Class<CaseTargets> type() {
        return CaseTargets.class;
    }

    @Override
    public Class<?> eventType() {
        return CaseEvent.class;
    }

    @Override
    public List<String> keysOf(RecordedEvent event) {
        return event.payload() instanceof CaseEvent ? List.of(event.aggregateId()) : List.of();
    }

    @Override
    public CaseTargets apply(String key, @Nullable CaseTargets before, RecordedEvent event) {
        return CaseTargets.apply(before, (CaseEvent) event.payload());
    }

    @Override
    public Map<String, Object> index(CaseTargets targets) {
        return Map.of();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of();
    }

    @Override
    public Map<String, Map<String, Object>> parts(CaseTargets targets) {
        CaseSummary summary = targets.summary();
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        summary.targets()
                .forEach(target -> parts.put(
                        summary.id() + "/" + CaseTargets.keyOf(target),
                        part(summary, target, targets.outcomes().get(CaseTargets.keyOf(target)))));
        return parts;
    }

    /** What lists of promises filter and sort by. */
    public static Map<String, Object> listed(CaseSummary summary, Target target) {
        Map<String, Object> listed = new HashMap<>();
        listed.put("case", summary.id());
        listed.put("team", summary.team());
        listed.put("priority", summary.priority().name());
        listed.put("metric", target.metric().name());
        listed.put("state", target.state().name());
        listed.put("dueAt", Instants.micros(target.dueAt()));
        return listed;
    }

    private static Map<String, Object> part(CaseSummary summary, Target target, CaseTargets.@Nullable Outcome outcome) {
        Map<String, Object> part = listed(summary, target);
        part.put("view", target);
        part.put("outcomeAt", Instants.micros(outcome == null ? null : outcome.at()));
        if (outcome != null) {
            part.put("outcome", outcome(summary, target, outcome));
        }
        return part;
    }

    /** What reports count: the outcome, and what they group by as it was then. */
    private static Map<String, Object> outcome(CaseSummary summary, Target target, CaseTargets.Outcome then) {
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("met", target.state() == TargetState.MET);
        outcome.put("excused", target.state() == TargetState.BREACHED && target.excused());
        outcome.put("used", target.satisfiedAt() == null ? null : TimeUnit.MICROSECONDS.convert(target.counted()));
        outcome.put("team", then.team());
        outcome.put("priority", then.priority().name());
        outcome.put("channel", summary.channel().name());
        outcome.put("topic", then.topic());
        outcome.put("agent", then.agent());
        return outcome;
    }

    @Override
    public List<List<String>> partIndexes() {
        return List.of(
                List.of("dueAt", "_id"),
                List.of("state", "dueAt", "_id"),
                List.of("team", "dueAt", "_id"),
                List.of("outcomeAt"));
    }
}
