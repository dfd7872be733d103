package dev.casebook.projections.asof;

import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.Instants;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import dev.casebook.projections.queue.QueueSort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Past instants: a document a case, its timeline, and from it derived a document for each version. */
public final class AsOfView implements View<Timeline> {

    @Override
    public String name() {
        return "asof";
    }

    @Override
    public Class<Timeline> type() {
        return Timeline.class;
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
    public Timeline apply(String key, @Nullable Timeline before, RecordedEvent event) {
        Timeline timeline = before == null ? Timeline.EMPTY : before;
        long known = Math.max(timeline.known(), Instants.microsUp(event.recordedAt()));
        return Fact.of((CaseEvent) event.payload(), known).map(timeline::with).orElse(timeline);
    }

    @Override
    public Map<String, Object> index(Timeline timeline) {
        return Map.of();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of();
    }

    @Override
    public Map<String, Map<String, Object>> parts(Timeline timeline) {
        Map<String, Map<String, Object>> parts = new HashMap<>();
        Course.of(timeline)
                .documents()
                .forEach((name, document) -> parts.put(document.get(Shown.ID) + "/" + name, document));
        return parts;
    }

    /** A page of one team is read where it stands; of what is asked of every team, what held at the instant is sorted. */
    @Override
    public List<List<String>> partIndexes() {
        List<String> ofATeam = new ArrayList<>(List.of("team", Version.NODES));
        ofATeam.addAll(AsOfQueries.past(QueueSort.URGENCY).fields());
        return List.of(ofATeam, List.of(Version.NODES, "dueAt", Shown.PROMISE));
    }
}
