package dev.casebook.projections.targets;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.Instants;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The promises of all cases: a document a target, derived from one a case. */
public final class TargetsView implements View<CaseSummary> {

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public Class<CaseSummary> type() {
        return CaseSummary.class;
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
    public CaseSummary apply(String key, @Nullable CaseSummary before, RecordedEvent event) {
        return SummaryFold.apply(before, (CaseEvent) event.payload());
    }

    @Override
    public Map<String, Object> index(CaseSummary summary) {
        return Map.of();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of();
    }

    @Override
    public Map<String, Map<String, Object>> parts(CaseSummary summary) {
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        summary.targets()
                .forEach(target -> parts.put(
                        summary.id() + "/" + target.metric() + "/" + target.instance(), part(summary, target)));
        return parts;
    }

    private static Map<String, Object> part(CaseSummary summary, Target target) {
        Map<String, Object> part = new HashMap<>();
        part.put("case", summary.id());
        part.put("team", summary.team());
        part.put("priority", summary.priority().name());
        part.put("metric", target.metric().name());
        part.put("state", target.state().name());
        part.put("dueAt", Instants.micros(target.dueAt()));
        part.put("view", target);
        return part;
    }

    @Override
    public List<List<String>> partIndexes() {
        return List.of(List.of("dueAt", "_id"), List.of("state", "dueAt", "_id"), List.of("team", "dueAt", "_id"));
    }
}
