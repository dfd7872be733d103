package dev.casebook.api.config.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The aggregates in memory. A cached aggregate is a mutable object; so an import, whose units of work end before its
 * transaction does, keeps its aggregates apart until then and leaves none behind.
 */
public final class AggregateCache implements Cache {

    private final Cache shared = new WeakReferenceCache();
    private final ThreadLocal<@Nullable Map<Object, Object>> apart = new ThreadLocal<>();

    /** From here to the end of the running transaction the thread keeps its aggregates apart. */
    public void keepApart() {
        apart.set(new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                end();
            }
        });
    }

    private void end() {
        Map<Object, Object> kept = apart.get();
        apart.remove();
        if (kept != null) {
            kept.keySet().forEach(shared::remove);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <K, V> V get(K key) {
        Map<Object, Object> mine = apart.get();
        return mine == null ? shared.get(key) : (V) mine.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        Map<Object, Object> mine = apart.get();
        if (mine == null) {
            shared.put(key, value);
        } else {
            mine.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        Map<Object, Object> mine = apart.get();
        return mine == null ? shared.putIfAbsent(key, value) : mine.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        Map<Object, Object> mine = apart.get();
        return mine == null ? shared.remove(key) : mine.remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        Map<Object, Object> mine = apart.get();
        return mine == null ? shared.containsKey(key) : mine.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return shared.registerCacheEntryListener(listener);
    }
}
