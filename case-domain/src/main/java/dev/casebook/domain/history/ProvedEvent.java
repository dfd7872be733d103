package dev.casebook.domain.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event with the proof that it is in the tree.
 *
 * @param event the event
 * @param leaf which leaf it is, from 0
 * @param path the inclusion proof against the later head, hexadecimal
 * @param link the link of the hash chain of its bundle after it, hexadecimal
 */
public record ProvedEvent(SealedEvent event, long leaf, List<String> path, String link) {

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(event.fields());
        fields.put("leaf", leaf);
        fields.put("path", path);
        fields.put("link", link);
        return fields;
    }
}
