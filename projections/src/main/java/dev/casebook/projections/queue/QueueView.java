package dev.casebook.projections.queue;

import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.Instants;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue: a document a case. One that is no longer open stays, marked so. */
public final class QueueView implements View<CaseSummary> {

    /** Most urgent first: breached, then what falls due earliest, then priority, then age. */
    static final List<String> URGENCY = List.of("breachedRank", "dueAt", "priorityRank", "openedAt", "_id");

    @Override
    public String name() {
        return "queue";
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
        SlaState state = summary.slaState();
        index.put("open", summary.isOpen());
        index.put("status", summary.status().name());
        index.put("team", summary.team());
        index.put("agent", summary.agent());
        index.put("topic", summary.topic());
        index.put("channel", summary.channel().name());
        index.put("priority", summary.priority().name());
        index.put("tags", summary.tags());
        index.put("slaState", state.name());
        index.put("breachedRank", state == SlaState.BREACHED ? 0 : 1);
        index.put(
                "dueAt", Instants.micros(summary.mostUrgent().map(Target::dueAt).orElse(null)));
        index.put("priorityRank", Priority.URGENT.ordinal() - summary.priority().ordinal());
        index.put("openedAt", Instants.micros(summary.openedAt()));
        index.put("updatedAt", Instants.micros(summary.updatedAt()));
        return index;
    }

    /**
     * One an order, for a team and for all: a page is then read where it stands, however many cases are open; and one to
     * count by.
     */
    @Override
    public List<List<String>> indexes() {
        Stream<List<String>> pages = Arrays.stream(QueueSort.values())
                .map(sort -> sort.keyset().fields())
                .flatMap(order -> Stream.of(after(List.of("open", "team"), order), after(List.of("open"), order)));
        return Stream.concat(pages, Stream.of(StatusCounts.FIELDS)).toList();
    }

    private static List<String> after(List<String> filter, List<String> order) {
        return Stream.concat(filter.stream(), order.stream()).toList();
    }
}
