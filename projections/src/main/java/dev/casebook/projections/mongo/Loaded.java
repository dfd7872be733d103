package dev.casebook.projections.mongo;

import org.jspecify.annotations.Nullable;

/**
 * A document as a batch found it.
 *
 * @param position the position it stands at, or -1 where it is not there
 * @param value what it holds, or null where it is not there
 */
record Loaded<V>(long position, @Nullable V value) {

    static <V> Loaded<V> nothing() {
        return new Loaded<>(-1, null);
    }
}
