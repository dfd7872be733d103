package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ByIdsTest {

    @Test
    void all_that_there_are_are_found_however_many_are_asked_for() {
        try (MongoViews views = MongoViews.embedded()) {
            MongoCollection<Document> documents = views.collection("documents");
            documents.insertMany(
                    ids(250).map(id -> new Document("_id", id).append("read", 1).append("left", 2))
                            .toList());

            List<Document> found = new ArrayList<>();
            ByIds.find(documents, ids(260).toList(), List.of("read"), found::add);

            assertThat(found)
                    .extracting(document -> document.getString("_id"))
                    .containsExactlyInAnyOrderElementsOf(ids(250).toList());
            assertThat(found).allMatch(document -> document.keySet().equals(Set.of("_id", "read")));
        }
    }

    private static Stream<String> ids(int howMany) {
        return IntStream.range(0, howMany).mapToObj(number -> "id-" + number);
    }
}
