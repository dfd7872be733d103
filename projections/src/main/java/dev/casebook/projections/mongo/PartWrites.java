package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.casebook.projections.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Writes documents that are derived from a view's document. They follow from it, so writing one again is harmless. */
final class PartWrites {

    private PartWrites() {}

    static <V> List<WriteModel<Document>> of(View<V> view, Loaded<V> before, Loaded<V> after) {
        Map<String, Map<String, Object>> then = after.value() == null ? Map.of() : view.parts(after.value());
        Map<String, Map<String, Object>> earlier = before.value() == null ? Map.of() : view.parts(before.value());
        List<WriteModel<Document>> writes = new ArrayList<>();
        then.forEach((key, fields) -> {
            if (!fields.equals(earlier.get(key))) {
                writes.add(new ReplaceOneModel<>(
                        new Document(Documents.ID, key),
                        Documents.part(key, after.sequence(), fields),
                        new ReplaceOptions().upsert(true)));
            }
        });
        return writes;
    }

    static void run(MongoCollection<Document> parts, List<WriteModel<Document>> writes) {
        parts.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
