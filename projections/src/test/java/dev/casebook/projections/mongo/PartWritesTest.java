package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
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
        PartWrites.run(parts, PartWrites.of(new ToldView(), Loaded.nothing(), new Loaded<>(sequence, state)));
    }
}
