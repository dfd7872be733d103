package dev.casebook.projections.mongo;

import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a case, one after another; and the same as a document of its own. */
record ToldView() implements View<String> {

    @Override
    public String name() {
        return "told";
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public List<String> keysOf(RecordedEvent event) {
        return List.of(event.aggregateId());
    }

    @Override
    public String apply(String key, @Nullable String before, RecordedEvent event) {
        return before == null ? event.payload().toString() : before + ", " + event.payload();
    }

    @Override
    public Map<String, Object> index(String told) {
        return Map.of();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of();
    }

    @Override
    public Map<String, Map<String, Object>> parts(String told) {
        return Map.of("part", Map.of("state", told));
    }
}
