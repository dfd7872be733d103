package dev.casebook.domain.replay;

import org.jspecify.annotations.Nullable;

/** Takes the rows that a fold gives. */
public interface Rows {

    /**
     * Adds a row.
     *
     * @param values one for each column, in their order; an absent key is null
     * @throws IllegalArgumentException when they do not fit the columns
     * @throws ArithmeticException when a sum gets too large for a long
     */
    void add(@Nullable Object... values);
}
