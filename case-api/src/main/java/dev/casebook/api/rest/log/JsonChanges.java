package dev.casebook.api.rest.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two JSON documents, field by field; lists are compared whole. */
final class JsonChanges {

    /**
     * A field that differs.
     *
     * @param field its path, parts separated by dots
     * @param from what it is in the first document, or null where it is not there
     * @param to what it is in the second, or null where it is not there
     */
    record Change(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    private final List<Change> changes = new ArrayList<>();

    private JsonChanges() {}

    /** The fields that differ, in the order of the documents. */
    static List<Change> between(JsonNode from, JsonNode to) {
        JsonChanges found = new JsonChanges();
        found.compare("", from, to);
        return found.changes;
    }

    private void compare(String path, @Nullable JsonNode from, @Nullable JsonNode to) {
        if (from != null && to != null && from.isObject() && to.isObject()) {
            Set<String> names = new LinkedHashSet<>(from.propertyNames());
            names.addAll(to.propertyNames());
            names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, from.get(name), to.get(name)));
        } else if (from == null || !from.equals(to)) {
            changes.add(new Change(path, from, to));
        }
    }
}
