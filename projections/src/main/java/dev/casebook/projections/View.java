package dev.casebook.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view: a pure fold of events into documents, one document a key.
 *
 * @param <V> what a document holds
 */
public interface View<V> {

    /** Its name, as in {@code GET /views}; also the name of its collection. */
    String name();

    /** What a document holds. */
    Class<V> type();

    /** The type of the events that it folds; others are passed by unread. */
    default Class<?> eventType() {
        return Object.class;
    }

    /** The keys of the documents that an event belongs to; none where the event is none of the view's. */
    List<String> keysOf(RecordedEvent event);

    /** The document of a key after an event. No I/O, no clock. */
    V apply(String key, @Nullable V before, RecordedEvent event);

    /** The fields that queries filter and sort by, beside the document itself; values as MongoDB knows them. */
    Map<String, Object> index(V view);

    /** The indexes that those queries need: lists of index fields, a leading {@code -} for descending. */
    List<List<String>> indexes();

    /** Documents of their own that are derived from a document, by their keys. Most views have none. */
    default Map<String, Map<String, Object>> parts(V view) {
        return Map.of();
    }

    /** Those of a document that changed which differ from what was derived of it before. */
    default Map<String, Map<String, Object>> changedParts(@Nullable V before, V after) {
        Map<String, Map<String, Object>> earlier = before == null ? Map.of() : parts(before);
        Map<String, Map<String, Object>> changed = new HashMap<>(parts(after));
        changed.entrySet().removeIf(part -> part.getValue().equals(earlier.get(part.getKey())));
        return changed;
    }

    /** The indexes of those. */
    default List<List<String>> partIndexes() {
        return List.of();
    }
}
