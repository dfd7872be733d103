package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }
}
