package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonSerializationException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are written as the driver writes them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "refund", "退款没有到账", "naïve café", "🏦 closed", "a\0b", "tab\tand\nline"})
    void texts(String text) {
        Map<String, Object> fields = Map.of("text", text);

        assertThat(Bson.of(fields, Map.of())).isEqualTo(byDriver(new Document(fields)));
    }

    @Test
    void long_texts() {
        Map<String, Object> fields = Map.of("text", "没有到账".repeat(5_000));

        assertThat(Bson.of(fields, Map.of())).isEqualTo(byDriver(new Document(fields)));
    }

    @Test
    void all_that_json_knows() {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("_id", "case-1");
        first.put("名称", Map.of("nested", List.of(1, 2L, 3.5)));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("yes", true);
        more.put("nothing", null);
        more.put("mixed", Arrays.asList("a", null, false, Map.of()));
        Document all = new Document(first);
        all.putAll(more);

        assertThat(Bson.of(first, more)).isEqualTo(byDriver(all));
    }

    @Test
    void a_name_that_would_end_early_is_refused() {
        Map<String, Object> fields = Map.of("no\0field", 1);

        assertThatThrownBy(() -> Bson.of(fields, Map.of())).isInstanceOf(BsonSerializationException.class);
    }

    private static RawBsonDocument byDriver(Document document) {
        return new RawBsonDocument(document, new DocumentCodec());
    }
}
