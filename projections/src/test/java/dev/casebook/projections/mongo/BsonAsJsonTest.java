package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BsonAsJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String EVERYTHING = """
            {"text": "充值未到账 \\"now\\"", "none": null, "yes": true, "no": false, "int": -2147483648,
             "long": 9223372036854775807, "double": 0.1, "empty": {}, "nothing": [],
             "list": [1, "two", [3, null], {"four": 4.5, "five": [{}]}], "inside": {"again": {"a": "b"}}}""";

    @Test
    void json_that_was_written_as_bson_comes_back_as_it_was() {
        JsonNode written = JSON.readTree(EVERYTHING);
        RawBsonDocument bson = Bson.of(Map.of(), JSON.convertValue(written, Map.class));

        assertThat(JSON.readValue(BsonAsJson.of(bson).asParser(), JsonNode.class))
                .isEqualTo(written);
    }

    @Test
    void a_value_that_json_does_not_know_is_refused() {
        RawBsonDocument bson = RawBsonDocument.parse(new Document("id", new ObjectId()).toJson());

        assertThatThrownBy(() -> BsonAsJson.of(bson)).isInstanceOf(IllegalArgumentException.class);
    }
}
