package dev.casebook.projections.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next where the next page begins, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
