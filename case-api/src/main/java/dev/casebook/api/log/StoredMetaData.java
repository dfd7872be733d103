package dev.casebook.api.log;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Metadata that is read from its text when somebody asks for it, and cannot be changed: most folds never do. */
final class StoredMetaData extends AbstractMap<String, Object> {

    private final Serializer serializer;
    private final String text;
    private volatile @Nullable Map<String, Object> read;

    StoredMetaData(Serializer serializer, String text) {
        this.serializer = serializer;
        this.text = text;
    }

    private Map<String, Object> read() {
        Map<String, Object> known = read;
        if (known == null) {
            known = serializer.deserialize(new SerializedMetaData<>(text, String.class));
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
