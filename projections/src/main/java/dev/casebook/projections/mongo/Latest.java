package dev.casebook.projections.mongo;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was used last, so many of it; what was not used for longest goes first. */
final class Latest<K, V> extends LinkedHashMap<K, V> {

    @Serial
    private static final long serialVersionUID = 1;

    private final int most;

    Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
