package dev.casebook.projections.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
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
import org.bson.RawBsonDocument;

/**
 * Writes documents that are derived from a view's document. They follow from it, so writing one again is harmless; one
 * that was derived from later events stays as it is. That alone fails no batch: where a writer ended between the parts
 * and their document, the parts are ahead until the document has followed.
 */
final class PartWrites {

    private PartWrites() {}

    static <V> List<WriteModel<RawBsonDocument>> of(View<V> view, Loaded<V> before, Loaded<V> after) {
        Map<String, Map<String, Object>> then = after.value() == null ? Map.of() : view.parts(after.value());
        Map<String, Map<String, Object>> earlier = before.value() == null ? Map.of() : view.parts(before.value());
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();
        then.forEach((key, fields) -> {
            if (!fields.equals(earlier.get(key))) {
                Document notLater = new Document(Documents.ID, key)
                        .append(Documents.SEQUENCE, new Document("$lte", after.sequence()));
                writes.add(new ReplaceOneModel<>(
                        notLater, Documents.part(key, after.sequence(), fields), new ReplaceOptions().upsert(true)));
            }
        });
        return writes;
    }

    /** Two that insert the same part hinder each other, so what was hindered is tried twice. */
    static void run(MongoCollection<RawBsonDocument> parts, List<WriteModel<RawBsonDocument>> writes) {
        List<WriteModel<RawBsonDocument>> hindered = hindered(parts, writes);
        if (!hindered.isEmpty()) {
            hindered(parts, hindered);
        }
    }

    private static List<WriteModel<RawBsonDocument>> hindered(
            MongoCollection<RawBsonDocument> parts, List<WriteModel<RawBsonDocument>> writes) {
        try {
            parts.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException failed) {
            List<BulkWriteError> errors = failed.getWriteErrors();
            if (errors.isEmpty() || errors.stream().anyMatch(error -> error.getCode() != GuardedWrites.DUPLICATE_KEY)) {
                throw failed;
            }
            return errors.stream()
                    .<WriteModel<RawBsonDocument>>map(error -> writes.get(error.getIndex()))
                    .toList();
        }
    }
}
