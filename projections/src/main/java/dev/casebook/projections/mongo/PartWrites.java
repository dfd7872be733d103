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
 * <p>Where the view had no document yet, it has no parts either, unless a writer ended between them: they are inserted, and
 * looked for only when that fails. Of others, which are later is read first, and each is replaced only where it still stands
 * so. A write that asked for "not later" itself would be found by no index of the embedded server, which knows equality
 * alone.
 */
final class PartWrites {

    private static final int TRIES = 3;

    private PartWrites() {}

    /**
     * A derived document as it is to be stored.
     *
     * @param first whether it is among the first that are derived of their view's document
     */
    record Part(String key, long sequence, boolean first, RawBsonDocument document) {

        WriteModel<RawBsonDocument> over(long stored) {
            return stored < 0
                    ? new InsertOneModel<>(document)
                    : new ReplaceOneModel<>(
                            new Document(Documents.ID, key).append(Documents.SEQUENCE, stored), document);
        }
    }

    /** The documents derived from a view that differ from those derived from it before. */
    static <V> List<Part> of(View<V> view, Loaded<V> before, Loaded<V> after) {
        if (after.value() == null) {
            return List.of();
        }
        return view.changedParts(before.value(), after.value()).entrySet().stream()
                .map(part -> new Part(
                        part.getKey(),
                        after.sequence(),
                        before.value() == null,
                        Documents.part(part.getKey(), after.sequence(), part.getValue())))
                .toList();
    }

    /** Others that write the same documents hinder this, so it reads again what stands there; a few times, then fails. */
    static void run(MongoCollection<Document> stored, List<Part> parts) {
        List<Part> toCompare = inserted(stored, parts)
                ? parts.stream().filter(part -> !part.first()).toList()
                : parts;
        for (int tries = 0; tries < TRIES; tries++) {
            if (written(stored, toCompare)) {
                return;
            }
        }
        throw new GuardedWrites.OvertakenException(stored.getNamespace().getCollectionName());
    }

    /** Whether nothing stood where the first parts were to be put. */
    private static boolean inserted(MongoCollection<Document> stored, List<Part> parts) {
        List<WriteModel<RawBsonDocument>> writes =
                parts.stream().filter(Part::first).map(part -> part.over(-1)).toList();
        return writes.isEmpty() || allDone(stored.withDocumentClass(RawBsonDocument.class), writes);
    }

    private static boolean written(MongoCollection<Document> stored, List<Part> parts) {
        if (parts.isEmpty()) {
            return true;
        }
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
