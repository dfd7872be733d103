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
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * The documents that one batch of events touches: loaded at once, folded event by event, and each written once. A
 * document is replaced only where it still stands where it was found, so a batch that is handled again, or by two at
 * once, changes nothing.
 */
final class ViewBatch<V> {

    private final View<V> view;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> parts;
    private final boolean careful;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Document> stored = new HashMap<>();
    private final Map<String, Loaded<V>> found = new HashMap<>();
    private final Map<String, Loaded<V>> changed = new HashMap<>();
    private final List<PartWrites.Part> partWrites = new ArrayList<>();
    private final List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();

    /**
     * A batch that has loaded nothing yet.
     *
     * @param careful whether every event is to show at once that its document can be written. That takes longer than the
     *     fold, so it is left until the end where nothing is known to be wrong.
     */
    ViewBatch(View<V> view, MongoCollection<Document> documents, MongoCollection<Document> parts, boolean careful) {
        this.view = view;
        this.documents = documents;
        this.parts = parts;
        this.careful = careful;
    }

    /** Fetches documents; they are read one by one later, so that one that cannot be read concerns its events alone. */
    void load(Collection<String> keys) {
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(asked);
        if (missing.isEmpty()) {
            return;
        }
        documents
                .find(new Document(Documents.ID, new Document("$in", List.copyOf(missing))))
                .forEach(document -> stored.put(document.getString(Documents.ID), document));
        asked.addAll(missing);
    }

    /**
     * Folds one event; what the fold throws leaves the batch as it was. A document is guarded by the number of the event
     * in its aggregate: the position that a tracking token names is no event's own where transactions overlapped, since
     * an event that fills a gap comes with the position that the reader had reached before.
     */
    void apply(String key, RecordedEvent event) {
        load(List.of(key));
        Loaded<V> present = changed.get(key);
        Loaded<V> before = present == null ? found(key) : present;
        if (event.sequence() > before.sequence()) {
            Loaded<V> after = new Loaded<>(event.sequence(), view.apply(key, before.value(), event));
            if (careful) {
                writeOf(key, after);
                PartWrites.of(view, found(key), after);
            }
            changed.put(key, after);
        }
    }

    private Loaded<V> found(String key) {
        return found.computeIfAbsent(key, absent -> {
            Document document = stored.get(key);
            return document == null
                    ? Loaded.nothing()
                    : new Loaded<>(document.getLong(Documents.SEQUENCE), Documents.read(view.type(), document));
        });
    }

    /** Makes ready what is to be written; throws where a document cannot be, and nothing has been written then. */
    void encode() {
        changed.forEach((key, after) -> {
            writes.add(writeOf(key, after));
            partWrites.addAll(PartWrites.of(view, found(key), after));
        });
    }

    /** Writes what was made ready: parts first, so that a torn write is mended when the batch is handled again. */
    void write() {
        if (!partWrites.isEmpty()) {
            PartWrites.run(parts, partWrites);
        }
        if (!writes.isEmpty()) {
            GuardedWrites.run(documents.withDocumentClass(RawBsonDocument.class), writes);
        }
    }

    private WriteModel<RawBsonDocument> writeOf(String key, Loaded<V> after) {
        RawBsonDocument document =
                Documents.write(view, key, after.sequence(), Objects.requireNonNull(after.value(), "a view"));
        long sequence = found(key).sequence();
        return sequence < 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(new Document(Documents.ID, key).append(Documents.SEQUENCE, sequence), document);
    }
}
