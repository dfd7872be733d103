package dev.casebook.api.config.eventstore;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates kept in memory between commands, those last used, so that their histories are not read from the log again
 * each time. Another node may record more of them: an append on an older state fails, and what else is decided on one is
 * decided again apart. What is kept is the mutable object itself; so a transaction of several units of work, whose locks
 * end before it does, has a cache of its own and leaves nothing in the shared one.
 */
public final class AggregateCache implements Cache {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    /** Most of them take a few KiB. */
    private static final int MOST = 5_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> shared =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();
    private final ThreadLocal<@Nullable Map<Object, Object>> own = new ThreadLocal<>();

    /** Runs a task of this thread on a cache of its own, and drops what it touched from the shared one. */
    public <T> T apart(Supplier<T> task) {
        Map<Object, Object> outer = own.get();
        Map<Object, Object> touched = new HashMap<>();
        own.set(touched);
        try {
            return task.get();
        } finally {
            own.set(outer);
            shared.invalidateAll(touched.keySet());
        }
    }

    /** The part of it for one type of aggregates: an id of one type means nothing to another. */
    public Cache of(Class<?> type) {
        return new Typed(type, this);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <K, V> V get(K key) {
        Map<Object, Object> mine = own.get();
        return (V) (mine == null ? shared.getIfPresent(key) : mine.get(key));
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
        return (mine == null ? shared.asMap() : mine).putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        Map<Object, Object> mine = own.get();
        return (mine == null ? shared.asMap() : mine).remove(key) != null;
    }

    @Override
    public void removeAll() {
        Map<Object, Object> mine = own.get();
        if (mine == null) {
            shared.invalidateAll();
        } else {
            mine.clear();
        }
    }

    @Override
    public boolean containsKey(Object key) {
        Map<Object, Object> mine = own.get();
        return (mine == null ? shared.asMap() : mine).containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to what is kept");
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
