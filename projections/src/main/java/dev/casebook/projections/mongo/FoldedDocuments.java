package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * The documents that events touch: loaded many at once, folded event by event, and each written once. A document is
 * replaced only where it still stands where it was found, so events that are handled again, or by two at once, change
 * nothing.
 */
final class FoldedDocuments<V> {

    /** In bytes: a document beyond that is loaded anew each time. */
    private static final int LARGE = 16 * 1024;

    private final View<V> view;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> parts;
    private final StoredDocuments<V> stored;
    /** Who tries a dead letter again asks it too, on a thread of his own. */
    private final Map<String, Change<V>> changed = new ConcurrentHashMap<>();

    /** Before: as it stands in the database. */
    private record Change<V>(Loaded<V> before, Loaded<V> after) {}

    /** None yet. */
    FoldedDocuments(View<V> view, MongoCollection<Document> documents, MongoCollection<Document> parts) {
        this.view = view;
        this.documents = documents;
        this.parts = parts;
        this.stored = new StoredDocuments<>(view.type(), documents);
    }

    /** Fetches those documents that are not here yet. */
    void load(Collection<Touched> touched) {
        stored.load(touched.stream()
                .filter(document -> !changed.containsKey(document.key()))
                .toList());
    }

    /**
     * Folds one event; what the fold throws leaves all as it was. A document is guarded by the number of the event in its
     * aggregate: the position that a tracking token names is no event's own where transactions overlapped, since an
     * event that fills a gap comes with the position that the reader had reached before.
     *
     * @param careful whether the event is to show at once that its document can be written. That takes longer than the
     *     fold, so it is left until the end where nothing is known to be wrong.
     */
    void apply(String key, RecordedEvent event, boolean careful) {
        Change<V> present = changed.get(key);
        Loaded<V> before = present == null ? stored.get(new Touched(key, event.isFirst())) : present.after();
        if (event.sequence() > before.sequence()) {
            Loaded<V> after = new Loaded<>(event.sequence(), view.apply(key, before.value(), event));
            Change<V> change = new Change<>(present == null ? before : present.before(), after);
            if (careful) {
                encoded(key, after);
                PartWrites.of(view, change.before(), after);
            }
            changed.put(key, change);
        }
    }

    /** The keys of the documents that differ from those in the database. */
    Set<String> keysToWrite() {
        return changed.keySet();
    }

    /** No longer takes a document to be as it was written: somebody else writes it. */
    void forget(Collection<String> keys) {
        stored.forget(keys);
    }

    /** Makes ready what is to be written; throws where a document cannot be, and nothing has been written then. */
    Writes encode() {
        Writes writes = new Writes(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        changed.forEach((key, change) -> {
            RawBsonDocument document = encoded(key, change.after());
            writes.documents().add(over(key, change.before(), document));
            writes.parts().addAll(PartWrites.of(view, change.before(), change.after()));
            if (document.getByteBuffer().remaining() > LARGE) {
                writes.large().add(key);
            }
        });
        return writes;
    }

    /** Writes what was made ready: parts first, so that a torn write is mended when the events are handled again. */
    void write(Writes writes) {
        if (!writes.parts().isEmpty()) {
            PartWrites.run(parts, writes.parts());
        }
        if (!writes.documents().isEmpty()) {
            GuardedWrites.run(documents.withDocumentClass(RawBsonDocument.class), writes.documents());
        }
        changed.forEach((key, change) -> stored.wrote(key, change.after()));
        stored.forget(writes.large());
        stored.forgetUnread();
        changed.clear();
    }

    private RawBsonDocument encoded(String key, Loaded<V> after) {
        return Documents.write(view, key, after.sequence(), Objects.requireNonNull(after.value(), "a view"));
    }

    private static WriteModel<RawBsonDocument> over(String key, Loaded<?> before, RawBsonDocument document) {
        return before.sequence() < 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        new Document(Documents.ID, key).append(Documents.SEQUENCE, before.sequence()), document);
    }

    /**
     * What is ready to be written.
     *
     * @param large the documents that are too large to stay here
     */
    record Writes(List<WriteModel<RawBsonDocument>> documents, List<PartWrites.Part> parts, Set<String> large) {}
}
