package dev.casebook.api.replay;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.Rows;
import dev.casebook.domain.replay.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up rows of the same keys. */
final class Sums implements Rows {

    private static final long[] NONE = {};

    private final List<Column> columns;
    private final Map<List<@Nullable Object>, long[]> sums = new HashMap<>();

    Sums(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public void add(@Nullable Object... values) {
        check(columns, Arrays.asList(values));
        List<@Nullable Object> keys = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).kind() == Column.Kind.SUM) {
                amounts.add((Long) values[i]);
            } else {
                keys.add(values[i]);
            }
        }
        add(keys, amounts.stream().mapToLong(Long::longValue).toArray());
    }

    private void add(List<@Nullable Object> keys, long[] amounts) {
        long[] sum = sums.computeIfAbsent(keys, none -> new long[amounts.length]);
        for (int i = 0; i < amounts.length; i++) {
            sum[i] = Math.addExact(sum[i], amounts[i]);
        }
    }

    void addAll(Sums others) {
        others.sums.forEach(this::add);
    }

    /** A row for each combination of keys, in their order; absent keys come first. */
    Table table() {
        List<List<@Nullable Object>> keys = new ArrayList<>(sums.keySet());
        keys.sort(Sums::compare);
        return new Table(
                columns,
                keys.stream().map(key -> row(key, sums.getOrDefault(key, NONE))).toList());
    }

    private List<@Nullable Object> row(List<@Nullable Object> keys, long[] amounts) {
        List<@Nullable Object> row = new ArrayList<>();
        int key = 0;
        int amount = 0;
        for (Column column : columns) {
            boolean sum = column.kind() == Column.Kind.SUM;
            row.add(sum ? (Object) amounts[amount++] : keys.get(key++));
        }
        return Collections.unmodifiableList(row);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (int i = 0; i < one.size(); i++) {
            Comparable left = (Comparable) one.get(i);
            Comparable right = (Comparable) other.get(i);
            int order = left == null || right == null
                    ? Boolean.compare(left != null, right != null)
                    : left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * Sees that values fit the columns.
     *
     * @throws IllegalArgumentException when they do not
     */
    static void check(List<Column> columns, List<@Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row has " + values.size() + " values under " + columns.size() + " columns");
        }
        for (int i = 0; i < values.size(); i++) {
            if (!fits(columns.get(i).kind(), values.get(i))) {
                throw new IllegalArgumentException("A value does not fit its column "
                        + columns.get(i).name() + ", " + columns.get(i).kind());
            }
        }
    }

    private static boolean fits(Column.Kind kind, @Nullable Object value) {
        return switch (kind) {
            case TEXT -> value == null || value instanceof String;
            case INSTANT -> value == null || value instanceof Instant;
            case NUMBER -> value == null || value instanceof Long;
            case SUM -> value instanceof Long;
        };
    }
}
