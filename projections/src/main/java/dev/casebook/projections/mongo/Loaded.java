package dev.casebook.projections.mongo;

import org.jspecify.annotations.Nullable;

/**
 * A document as a batch found it.
 *
 * @param sequence the number of the last event of its aggregate that it holds, or -1 where it is not there
 * @param value what it holds, or null where it is not there
 */
record Loaded<V>(long sequence, @Nullable V value) {

    static <V> Loaded<V> nothing() {
        return new Loaded<>(-1, null);
    }
}
