package dev.casebook.projections.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.casebook.projections.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Writes documents that are derived from a view's document. They follow from it, so writing one again is harmless; one
 * that was derived from later events stays as it is. That alone fails no batch: where a writer ended between the parts
 * and their document, the parts are ahead until the document has followed.
 *
 * <p>Which are later is read first, and each is replaced only where it still stands so. A write that asked for "not
 * later" itself would be found by no index of the embedded server, which knows equality alone.
 */
final class PartWrites {

    private static final int TRIES = 3;

    private PartWrites() {}

    /** A derived document as it is to be stored. */
    record Part(String key, long sequence, RawBsonDocument document) {

        WriteModel<RawBsonDocument> over(long stored) {
            return stored < 0
                    ? new InsertOneModel<>(document)
                    : new ReplaceOneModel<>(
                            new Document(Documents.ID, key).append(Documents.SEQUENCE, stored), document);
        }
    }

    /** The documents derived from a view that differ from those derived from it before. */
    static <V> List<Part> of(View<V> view, Loaded<V> before, Loaded<V> after) {
        Map<String, Map<String, Object>> then = after.value() == null ? Map.of() : view.parts(after.value());
        Map<String, Map<String, Object>> earlier = before.value() == null ? Map.of() : view.parts(before.value());
        List<Part> changed = new ArrayList<>();
        then.forEach((key, fields) -> {
            if (!fields.equals(earlier.get(key))) {
                changed.add(new Part(key, after.sequence(), Documents.part(key, after.sequence(), fields)));
            }
        });
        return changed;
    }

    /** Others that write the same documents hinder this, so it reads again what stands there; a few times, then fails. */
    static void run(MongoCollection<Document> stored, List<Part> parts) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (written(stored, parts)) {
                return;
            }
        }
        throw new GuardedWrites.OvertakenException(stored.getNamespace().getCollectionName());
    }

    private static boolean written(MongoCollection<Document> stored, List<Part> parts) {
        Map<String, Long> sequences = sequences(stored, parts);
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();
        for (Part part : parts) {
            long found = sequences.getOrDefault(part.key(), -1L);
            if (found <= part.sequence()) {
                writes.add(part.over(found));
            }
        }
        return writes.isEmpty() || allDone(stored.withDocumentClass(RawBsonDocument.class), writes);
    }

    private static Map<String, Long> sequences(MongoCollection<Document> stored, List<Part> parts) {
        Map<String, Long> sequences = new HashMap<>();
        ByIds.find(
                stored,
                parts.stream().map(Part::key).toList(),
                List.of(Documents.SEQUENCE),
                part -> sequences.put(part.getString(Documents.ID), part.getLong(Documents.SEQUENCE)));
        return sequences;
    }

    private static boolean allDone(MongoCollection<RawBsonDocument> stored, List<WriteModel<RawBsonDocument>> writes) {
        try {
            var result = stored.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException failed) {
            List<BulkWriteError> errors = failed.getWriteErrors();
            if (errors.isEmpty() || errors.stream().anyMatch(error -> error.getCode() != GuardedWrites.DUPLICATE_KEY)) {
                throw failed;
            }
            return false;
        }
    }
}
