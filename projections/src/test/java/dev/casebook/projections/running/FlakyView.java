package dev.casebook.projections.running;

import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the events of each case, and fails on one case until that is mended. */
final class FlakyView implements View<FlakyView.Count> {

    /** How many there were. */
    record Count(long events) {}

    private volatile String poisoned = "";

    void fails(String caseId) {
        poisoned = caseId;
    }

    void failsNoMore() {
        poisoned = "";
    }

    @Override
    public String name() {
        return "flaky";
    }

    @Override
    public Class<Count> type() {
        return Count.class;
    }

    @Override
    public List<String> keysOf(RecordedEvent event) {
        return List.of(event.aggregateId());
    }

    @Override
    public Count apply(String key, @Nullable Count before, RecordedEvent event) {
        if (key.equals(poisoned)) throw new IllegalStateException("cannot be folded");
        return new Count(before == null ? 1 : before.events() + 1);
    }

    @Override
    public Map<String, Object> index(Count view) {
        return Map.of("count", view.events());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of();
    }
}
