package dev.casebook.projections.casedetail;

import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.Instants;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import dev.casebook.projections.casesummary.CaseSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole case, a document each, of every status. */
public final class DetailView implements View<CaseDetail> {

    @Override
    public String name() {
        return "casedetail";
    }

    @Override
    public Class<CaseDetail> type() {
        return CaseDetail.class;
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
    public CaseDetail apply(String key, @Nullable CaseDetail before, RecordedEvent event) {
        return DetailFold.apply(before, (CaseEvent) event.payload());
    }

    @Override
    public Map<String, Object> index(CaseDetail detail) {
        CaseSummary summary = detail.summary();
        Map<String, Object> index = new HashMap<>();
        index.put("reference", summary.reference());
        index.put("source", detail.source());
        index.put("externalId", detail.externalId());
        index.put("customer", summary.customerId());
        index.put("email", detail.customer().email());
        index.put("phone", detail.customer().phone());
        index.put("status", summary.status().name());
        index.put("team", summary.team());
        index.put("agent", summary.agent());
        index.put("openedAt", Instants.micros(summary.openedAt()));
        return index;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("-openedAt", "-_id"),
                List.of("reference"),
                List.of("source", "externalId"),
                List.of("customer", "-openedAt", "-_id"),
                List.of("email"),
                List.of("phone"),
                List.of("status", "-openedAt", "-_id"),
                List.of("team", "-openedAt", "-_id"),
                List.of("agent", "-openedAt", "-_id"));
    }
}
