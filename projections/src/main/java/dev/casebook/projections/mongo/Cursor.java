package dev.casebook.projections.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as the text that a client brings back for the next: what its last item has in the sort fields. */
final class Cursor {

    /** No list gives a cursor of more characters: it holds a few numbers and an id. */
    private static final int LONGEST = 1_000;

    private Cursor() {}

    static String of(List<?> values) {
        Document last = new Document("k", values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toJson().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The values of a cursor.
     *
     * @param count how many there have to be
     * @throws Keyset.BadCursor when it is no cursor, or one of other values
     */
    static List<Object> read(String cursor, int count) {
        if (cursor.length() > LONGEST)
            throw new Keyset.BadCursor(); // it may nest too deep for the thread that reads it
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<Object> values = Document.parse(json).getList("k", Object.class);
            if (values == null || values.size() != count || !values.stream().allMatch(Cursor::sorts)) {
                throw new Keyset.BadCursor();
            }
            return values;
        } catch (IllegalArgumentException | BSONException | JsonParseException | ClassCastException wrong) {
            throw new Keyset.BadCursor();
        }
    }

    /** Whether it can be a value of a sort field: else a cursor could carry conditions of its own into the query. */
    private static boolean sorts(@Nullable Object value) {
        return value instanceof String || value instanceof Integer || value instanceof Long;
    }
}
