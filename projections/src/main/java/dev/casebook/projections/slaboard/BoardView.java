package dev.casebook.projections.slaboard;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.Instants;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the board is counted from: a document a case. */
public final class BoardView implements View<CaseSummary> {

    @Override
    public String name() {
        return "slaboard";
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
        Map<String, Object> index = new HashMap<>();
        index.put("open", summary.isOpen());
        index.put("team", summary.team());
        index.put("agent", summary.agent());
        index.put("topic", summary.topic());
        index.put("channel", summary.channel().name());
        index.put("priority", summary.priority().name());
        index.put("slaState", summary.slaState().name());
        index.put(
                "dueAt", Instants.micros(summary.mostUrgent().map(Target::dueAt).orElse(null)));
        return index;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("open", "team", "slaState", "dueAt"));
    }
}
