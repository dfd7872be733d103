package dev.casebook.projections.running;

import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts the events of each case, and misbehaves on some cases until that is mended. */
final class FlakyView implements View<FlakyView.Count> {

    /** How many there were. */
    record Count(String caseId, long events) {}

    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final Set<String> unwritable = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> once = new ConcurrentHashMap<>();

    void fails(String caseId) {
        poisoned.add(caseId);
    }

    /** What it makes of the case cannot be stored. */
    void makesUnwritable(String caseId) {
        unwritable.add(caseId);
    }

    void isMended(String caseId) {
        poisoned.remove(caseId);
        unwritable.remove(caseId);
    }

    /** Does this when the next event of the case is folded, and never again. */
    void once(String caseId, Runnable action) {
        once.put(caseId, action);
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
        Optional.ofNullable(once.remove(key)).ifPresent(Runnable::run);
        if (poisoned.contains(key)) throw new IllegalStateException("cannot be folded");
        return new Count(key, before == null ? 1 : before.events() + 1);
    }

    @Override
    public Map<String, Object> index(Count view) {
        String field = unwritable.contains(view.caseId()) ? "no\0field" : "count";
        return Map.of(field, view.events());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of();
    }
}
