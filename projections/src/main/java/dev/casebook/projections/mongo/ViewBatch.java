package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * The documents that one batch of events touches: loaded at once, folded event by event, and each written once. A
 * document is replaced only where it still stands where it was found, so a batch that is handled again, or by two at
 * once, changes nothing.
 */
final class ViewBatch<V> {

    private final View<V> view;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> parts;
    private final Map<String, Loaded<V>> found = new HashMap<>();
    private final Map<String, Loaded<V>> changed = new HashMap<>();

    ViewBatch(View<V> view, MongoCollection<Document> documents, MongoCollection<Document> parts) {
        this.view = view;
        this.documents = documents;
        this.parts = parts;
    }

    void load(Collection<String> keys) {
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(key -> found.put(key, Loaded.nothing()));
        documents
                .find(new Document(Documents.ID, new Document("$in", List.copyOf(missing))))
                .forEach(document -> found.put(
                        document.getString(Documents.ID),
                        new Loaded<>(document.getLong(Documents.SEQUENCE), Documents.read(view.type(), document))));
    }

    /**
     * Folds one event; what the fold throws leaves the batch as it was. A document is guarded by the number of the event
     * in its aggregate: the position that a tracking token names is no event's own where transactions overlapped, since
     * an event that fills a gap comes with the position that the reader had reached before.
     */
    void apply(String key, RecordedEvent event) {
        load(List.of(key));
        Loaded<V> before = changed.getOrDefault(key, found.getOrDefault(key, Loaded.nothing()));
        if (event.sequence() > before.sequence()) {
            changed.put(key, new Loaded<>(event.sequence(), view.apply(key, before.value(), event)));
        }
    }

    /** Writes what changed: parts first, so that a torn write is mended when the batch is handled again. */
    void flush() {
        List<WriteModel<Document>> partWrites = new ArrayList<>();
        List<WriteModel<Document>> writes = new ArrayList<>();
        changed.forEach((key, after) -> {
            Loaded<V> before = found.getOrDefault(key, Loaded.nothing());
            if (after.value() != null) {
                Document document = Documents.write(view, key, after.sequence(), after.value());
                writes.add(write(key, before.sequence(), document));
                partWrites.addAll(PartWrites.of(view, before, after));
            }
        });
        if (!partWrites.isEmpty()) {
            PartWrites.run(parts, partWrites);
        }
        if (!writes.isEmpty()) {
            GuardedWrites.run(documents, writes);
        }
        changed.clear();
        found.clear();
    }

    private static WriteModel<Document> write(String key, long sequence, Document document) {
        return sequence < 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(new Document(Documents.ID, key).append(Documents.SEQUENCE, sequence), document);
    }
}
