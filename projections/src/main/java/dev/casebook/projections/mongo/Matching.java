package dev.casebook.projections.mongo;

import java.util.Collection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Says of documents in memory whether they fulfil a query that asks for a value, for one of several, or for a range. */
public final class Matching {

    private Matching() {}

    /**
     * Whether a document fulfils a query, as MongoDB would say.
     *
     * @throws IllegalArgumentException when the query asks for more than this can answer
     */
    public static boolean fulfils(Document document, Document query) {
        return query.entrySet().stream()
                .allMatch(condition -> holds(document.get(condition.getKey()), condition.getValue()));
    }

    private static boolean holds(@Nullable Object value, Object asked) {
        if (value instanceof Collection<?> several) {
            return several.stream().anyMatch(one -> holds(one, asked));
        } else if (asked instanceof Document operators) {
            return operators.entrySet().stream()
                    .allMatch(operator -> holds(value, operator.getKey(), operator.getValue()));
        }
        return asked.equals(value);
    }

    private static boolean holds(@Nullable Object value, String operator, Object operand) {
        return switch (operator) {
            case "$in" -> value != null && ((Collection<?>) operand).contains(value);
            case "$gt" -> value instanceof Long number && number > (Long) operand;
            case "$lt" -> value instanceof Long number && number < (Long) operand;
            default -> throw new IllegalArgumentException(operator);
        };
    }
}
