package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "[1]",
                "{}",
                "{\"k\":1}",
                "{\"k\":[]}",
                "{\"k\":[null]}",
                "{\"k\":[{\"$x\":1}]}",
                "{\"k\":[[1]]}",
                "{\"k\":[1,2]}",
                "{\"k\":[{\"$date\":\"never\"}]}"
            })
    void a_cursor_that_no_list_gave_is_refused(String cursor) {
        try (MongoViews views = MongoViews.embedded()) {
            assertThatThrownBy(() -> new Keyset(List.of("_id"), false)
                            .read(
                                    views.collection("any"),
                                    new org.bson.Document(),
                                    encoded(cursor),
                                    10,
                                    found -> found))
                    .isInstanceOf(Keyset.BadCursor.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void so_is_one_that_is_nested_deep(String level) {
        Keyset keyset = new Keyset(List.of("_id"), false);

        assertThatThrownBy(() -> keyset.of(
                        Stream.<org.bson.Document>of(), item -> item, encoded("{\"k\":" + level.repeat(100_000)), 10))
                .isInstanceOf(Keyset.BadCursor.class);
    }

    @Test
    void a_cursor_goes_on_behind_texts_and_numbers_of_any_size() {
        Keyset keyset = new Keyset(List.of("number", "_id"), false);
        List<org.bson.Document> items = Stream.of(-1L, 0L, 7L, 1_795_413_885_000_000L, Long.MAX_VALUE)
                .map(number -> new org.bson.Document("number", number).append("_id", "\"{[" + number))
                .toList();

        List<org.bson.Document> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<org.bson.Document> page = keyset.of(items.stream(), item -> item, cursor, 1);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(found).isEqualTo(items);
    }

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }
}
