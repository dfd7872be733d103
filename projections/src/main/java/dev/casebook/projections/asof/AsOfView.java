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

/**
 * Past instants: a document a case, its timeline. Where the server finds documents by indexes also a document for each
 * version that follows from it.
 */
public final class AsOfView implements View<Timeline> {

    private final boolean versions;

    private AsOfView(boolean versions) {
        this.versions = versions;
    }

    /** Timelines alone, to be folded when something is asked. */
    public static AsOfView ofTimelines() {
        return new AsOfView(false);
    }

    /** Timelines and versions, to be found by their indexes. */
    public static AsOfView ofVersions() {
        return new AsOfView(true);
    }

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
        return timeline.with((CaseEvent) event.payload(), known);
    }

    /** Which timelines a question needs: see {@link Moment}. */
    @Override
    public Map<String, Object> index(Timeline timeline) {
        return Map.of(
                Moment.OPENED_AT, timeline.openedAt(),
                Moment.LAST_AT, timeline.lastAt(),
                Moment.LAST_KNOWN, timeline.known(),
                Moment.STATUS, timeline.status().name());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of();
    }

    @Override
    public Map<String, Map<String, Object>> parts(Timeline timeline) {
        return changedParts(null, timeline);
    }

    @Override
    public Map<String, Map<String, Object>> changedParts(@Nullable Timeline before, Timeline after) {
        if (!versions) {
            return Map.of();
        }
        Map<String, Map<String, Object>> parts = new HashMap<>();
        Course.changed(before == null ? Timeline.EMPTY : before, after)
                .forEach((name, document) -> parts.put(document.get(Shown.ID) + "/" + name, document));
        return parts;
    }

    /** A page of one team is read where it stands; of what is asked of every team, what held at the instant is sorted. */
    @Override
    public List<List<String>> partIndexes() {
        if (!versions) {
            return List.of();
        }
        List<String> cases = new ArrayList<>(List.of(Version.NODES, "team"));
        cases.addAll(VersionQueries.past(QueueSort.URGENCY).fields());
        return List.of(cases, List.of(Version.PROMISE_NODES, "dueAt", Shown.PROMISE));
    }
}
