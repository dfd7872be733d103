package dev.casebook.api.config.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates kept in memory between commands. What is kept is the mutable object itself; so a transaction of several
 * units of work, whose locks end before it does, has a cache of its own and leaves nothing in the shared one.
 */
public final class AggregateCache implements Cache {

    private final Cache shared = new WeakReferenceCache();
    private final ThreadLocal<@Nullable Map<Object, Object>> own = new ThreadLocal<>();

    /** Runs a task of this thread on a cache of its own, and drops what it touched from the shared one. */
    public <T> T apart(Supplier<T> task) {
        Map<Object, Object> touched = new HashMap<>();
        own.set(touched);
        try {
            return task.get();
        } finally {
            own.remove();
            touched.keySet().forEach(shared::remove);
        }
    }

    /** The part of it for one type of aggregates: an id of one type means nothing to another. */
    Cache of(Class<?> type) {
        return new Typed(type, this);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <K, V> V get(K key) {
        Map<Object, Object> mine = own.get();
        return mine == null ? shared.get(key) : (V) mine.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        Map<Object, Object> mine = own.get();
        if (mine == null) {
            shared.put(key, value);
        } else {
            mine.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        Map<Object, Object> mine = own.get();
        return mine == null ? shared.putIfAbsent(key, value) : mine.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        Map<Object, Object> mine = own.get();
        return mine == null ? shared.remove(key) : mine.remove(key) != null;
    }

    @Override
    public void removeAll() {
        Map<Object, Object> mine = own.get();
        if (mine == null) {
            shared.removeAll();
        } else {
            mine.clear();
        }
    }

    @Override
    public boolean containsKey(Object key) {
        Map<Object, Object> mine = own.get();
        return mine == null ? shared.containsKey(key) : mine.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return shared.registerCacheEntryListener(listener);
    }

    private record Key(Class<?> type, Object id) {}

    private record Typed(Class<?> type, AggregateCache all) implements Cache {

        @Override
        @SuppressWarnings("NullAway")
        public <K, V> V get(K key) {
            return all.get(new Key(type, key));
        }

        @Override
        public void put(Object key, Object value) {
            all.put(new Key(type, key), value);
        }

        @Override
        public boolean putIfAbsent(Object key, Object value) {
            return all.putIfAbsent(new Key(type, key), value);
        }

        @Override
        public boolean remove(Object key) {
            return all.remove(new Key(type, key));
        }

        @Override
        public void removeAll() {
            all.removeAll();
        }

        @Override
        public boolean containsKey(Object key) {
            return all.containsKey(new Key(type, key));
        }

        @Override
        public Registration registerCacheEntryListener(EntryListener listener) {
            return all.registerCacheEntryListener(listener);
        }
    }
}
