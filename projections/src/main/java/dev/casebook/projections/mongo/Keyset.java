package dev.casebook.projections.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Pages by where the last one ended, not by number: stable while documents come and go, and cheap however deep.
 *
 * @param fields the sort fields, the last of them unique
 * @param descending whether all of them run downwards
 */
public record Keyset(List<String> fields, boolean descending) {

    /** A cursor that this list did not give. */
    public static final class BadCursor extends RuntimeException {
        BadCursor() {
            super("must be a cursor that this list gave", null, false, false);
        }
    }

    /**
     * Refuses a cursor before anything is asked for its page.
     *
     * @param cursor where to begin, or null for the start
     * @throws BadCursor when it is none of this list
     */
    public void check(@Nullable String cursor) {
        if (cursor != null) {
            Cursor.read(cursor, fields.size());
        }
    }

    /**
     * Reads a page.
     *
     * @param filter what belongs to the list
     * @param cursor where to begin, or null for the start
     * @param limit how many at most
     * @throws BadCursor when the cursor is none of this list
     */
    public <T> Page<T> read(
            MongoCollection<Document> collection,
            Document filter,
            @Nullable String cursor,
            int limit,
            Function<Document, T> item) {
        Document query = new Document(filter);
        if (cursor != null) {
            query.append("$or", after(Cursor.read(cursor, fields.size())));
        }
        FindIterable<Document> found = DocumentReader.unread(collection).find(query);
        List<Document> some = found.sort(sort()).limit(limit + 1).into(new ArrayList<>());
        boolean more = some.size() > limit;
        List<Document> page = more ? some.subList(0, limit) : some;
        return new Page<>(page.stream().map(item).toList(), more ? cursorAfter(placeOf(page.get(limit - 1))) : null);
    }

    /**
     * A page of what is in memory, as {@link #read} reads one of a collection.
     *
     * @param items what belongs to the list, in any order
     * @param values what an item has in the sort fields
     * @throws BadCursor when the cursor is none of this list
     */
    public <T> Page<T> of(Stream<T> items, Function<T, Document> values, @Nullable String cursor, int limit) {
        List<Object> after = cursor == null ? null : Cursor.read(cursor, fields.size());
        TreeMap<List<Object>, T> first = new TreeMap<>(this::compare);
        items.forEach(item -> {
            Document document = values.apply(item);
            List<Object> place = placeOf(document);
            if (after == null || compare(place, after) > 0) {
                first.put(place, item);
                if (first.size() > limit + 1) {
                    first.pollLastEntry();
                }
            }
        });
        boolean more = first.size() > limit;
        if (more) {
            first.pollLastEntry();
        }
        return new Page<>(List.copyOf(first.values()), more ? cursorAfter(first.lastKey()) : null);
    }

    private List<Object> placeOf(Document document) {
        return fields.stream().map(document::get).toList();
    }

    private int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < fields.size(); i++) {
            int compared = compareValues(one.get(i), other.get(i));
            if (compared != 0) {
                return descending ? -compared : compared;
            }
        }
        return 0;
    }

    /** As MongoDB does: numbers come before texts. */
    private static int compareValues(Object one, Object other) {
        if (one instanceof Number left && other instanceof Number right) {
            return Long.compare(left.longValue(), right.longValue());
        }
        return one instanceof String left && other instanceof String right
                ? left.compareTo(right)
                : Boolean.compare(one instanceof String, other instanceof String);
    }

    private Document sort() {
        Document sort = new Document();
        fields.forEach(field -> sort.append(field, descending ? -1 : 1));
        return sort;
    }

    private List<Document> after(List<Object> values) {
        List<Document> conditions = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Document condition = new Document();
            for (int j = 0; j < i; j++) {
                condition.append(fields.get(j), values.get(j));
            }
            condition.append(fields.get(i), new Document(descending ? "$lt" : "$gt", values.get(i)));
            conditions.add(condition);
        }
        return conditions;
    }

    /**
     * The cursor of the page that follows an item.
     *
     * @param last what the item has in each of the fields
     */
    public String cursorAfter(List<?> last) {
        return Cursor.of(last);
    }
}
