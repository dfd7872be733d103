package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a view as they stand in the database: looked for many at once, and the latest kept here, for the
 * events that come next.
 */
final class StoredDocuments<V> {

    /** So many documents stay. */
    private static final int KEPT = 20_000;

    private final Class<V> type;
    private final MongoCollection<Document> documents;
    private final Map<String, Loaded<V>> kept = new Latest<>(KEPT);
    private final Map<String, Document> unread = new HashMap<>();

    private @Nullable Boolean beganEmpty;

    /** Those of a collection, none of them known yet. */
    StoredDocuments(Class<V> type, MongoCollection<Document> documents) {
        this.type = type;
        this.documents = documents;
    }

    /** Fetches documents; they are read one by one later, so that one that cannot be read concerns its events alone. */
    void load(Collection<Touched> touched) {
        Set<String> missing = new HashSet<>();
        for (Touched document : touched) {
            if (!isKnown(document.key())) {
                if (document.first() && beganEmpty()) {
                    kept.put(document.key(), Loaded.nothing());
                } else {
                    missing.add(document.key());
                }
            }
        }
        if (!missing.isEmpty()) {
            ByIds.find(
                    documents, missing, List.of(), document -> unread.put(document.getString(Documents.ID), document));
            missing.removeAll(unread.keySet());
            missing.forEach(absent -> kept.put(absent, Loaded.nothing()));
        }
    }

    private boolean isKnown(String key) {
        return kept.containsKey(key) || unread.containsKey(key);
    }

    /**
     * Whether there was no document yet when one was first looked for, as in a view that is built anew: none of an
     * aggregate that begins is looked for then. Where another writes one all the same, the guard of the writes shows it,
     * and all is begun anew.
     */
    private boolean beganEmpty() {
        Boolean known = beganEmpty;
        if (known == null) {
            known = documents.find().projection(new Document(Documents.ID, 1)).first() == null;
            beganEmpty = known;
        }
        return known;
    }

    /** How a document stands; it is looked for where it is not known. */
    Loaded<V> get(Touched touched) {
        load(List.of(touched));
        Document document = unread.get(touched.key());
        if (document == null) {
            return Objects.requireNonNull(kept.get(touched.key()), "a document that was loaded");
        }
        Loaded<V> read = new Loaded<>(document.getLong(Documents.SEQUENCE), Documents.read(type, document));
        kept.put(touched.key(), read);
        unread.remove(touched.key());
        return read;
    }

    /** Is told how a document stands since it was written. */
    void wrote(String key, Loaded<V> written) {
        kept.put(key, written);
    }

    /** Lets go of what was fetched and not read. */
    void forgetUnread() {
        unread.clear();
    }

    /** No longer takes documents to be as they were written. */
    void forget(Collection<String> keys) {
        keys.forEach(kept::remove);
    }
}
