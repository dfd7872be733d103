package dev.casebook.domain.history;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an object of JSON, taken strictly: of the right kind, and none but those known. */
record JsonFields(String where, Map<?, ?> fields) {

    static JsonFields of(String where, @Nullable Object value, Set<String> known) {
        if (!(value instanceof Map<?, ?> fields)) {
            throw new BrokenBundle(where + " must be an object");
        }
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                throw new BrokenBundle(where + " has a field that this version does not know");
            }
        }
        return new JsonFields(where, fields);
    }

    String text(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new BrokenBundle(where + ": " + name + " must be a string");
    }

    @Nullable
    String textOrNull(String name) {
        return fields.get(name) == null ? null : text(name);
    }

    /** What is signed and shown as it is: letters, digits and the like, neither ends of lines nor half a surrogate pair. */
    String id(String name) {
        if (fields.get(name) instanceof String text && text.matches("[!-~]{1,200}")) {
            return text;
        }
        throw new BrokenBundle(where + ": " + name + " must be an id of visible ASCII");
    }

    /** An instant as it is written; what is signed is the text. */
    String instant(String name) {
        String text = text(name);
        try {
            Instant.parse(text);
            return text;
        } catch (DateTimeParseException none) {
            throw new BrokenBundle(where + ": " + name + " must be an instant");
        }
    }

    /** A count; beyond 2^53 JSON is not exact. */
    long number(String name) {
        if (fields.get(name) instanceof Long number && number >= 0 && number <= 1L << 53) {
            return number;
        }
        throw new BrokenBundle(where + ": " + name + " must be a whole number from 0");
    }

    List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw new BrokenBundle(where + ": " + name + " must be a list");
    }

    String hash(String name) {
        return hash(name, fields.get(name));
    }

    List<String> hashes(String name) {
        List<String> hashes = new ArrayList<>();
        list(name).forEach(item -> hashes.add(hash(name, item)));
        return hashes;
    }

    private String hash(String name, @Nullable Object value) {
        if (value instanceof String text && text.matches("[0-9a-f]{64}")) {
            return text;
        }
        throw new BrokenBundle(where + ": " + name + " must be a hash of 64 hexadecimal digits");
    }
}
