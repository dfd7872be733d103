package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartWritesTest {

    @Test
    void a_part_of_later_events_is_left_to_stand() {
        try (MongoViews views = MongoViews.embedded()) {
            MongoCollection<Document> parts = views.collection("parts");

            write(parts, 5, "five");
            write(parts, 3, "three");
            assertThat(parts.find()).extracting(part -> part.get("state")).containsExactly("five");

            write(parts, 5, "five again");
            write(parts, 7, "seven");
            assertThat(parts.find()).extracting(part -> part.get("state")).containsExactly("seven");
        }
    }

    private static void write(MongoCollection<Document> parts, long sequence, String state) {
        PartWrites.run(parts, PartWrites.of(new OnePart(), Loaded.nothing(), new Loaded<>(sequence, state)));
    }

    private record OnePart() implements View<String> {

        @Override
        public String name() {
            return "one";
        }

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public List<String> keysOf(RecordedEvent event) {
            return List.of();
        }

        @Override
        public String apply(String key, @Nullable String before, RecordedEvent event) {
            return key;
        }

        @Override
        public Map<String, Object> index(String view) {
            return Map.of();
        }

        @Override
        public List<List<String>> indexes() {
            return List.of();
        }

        @Override
        public Map<String, Map<String, Object>> parts(String view) {
            return Map.of("part", Map.of("state", view));
        }
    }
}
