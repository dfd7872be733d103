package dev.casebook.api.log;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Metadata that is read from its text when somebody asks for it, and cannot be changed: most folds never do. */
final class StoredMetaData extends AbstractMap<String, Object> {

    private final ObjectReader reader;
    private final String text;
    private volatile @Nullable Map<String, Object> read;

    StoredMetaData(ObjectReader reader, String text) {
        this.reader = reader;
        this.text = text;
    }

    private Map<String, Object> read() {
        Map<String, Object> known = read;
        if (known == null) {
            known = Collections.unmodifiableMap(reader.readValue(text));
            read = known;
        }
        return known;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return read().entrySet();
    }

    @Override
    public @Nullable Object get(Object key) {
        return read().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return read().containsKey(key);
    }
}
