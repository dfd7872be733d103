package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import dev.casebook.projections.View;
import java.util.List;
import org.bson.Document;

/** The indexes of a view's collections. */
final class Indexes {

    private Indexes() {}

    /** Makes those that queries need, where they are missing. */
    static void forQueries(View<?> view, MongoCollection<Document> documents, MongoCollection<Document> parts) {
        make(view.indexes(), documents);
        make(view.partIndexes(), parts);
    }

    /** All of a collection at once, so that a real MongoDB reads it once. */
    private static void make(List<List<String>> indexes, MongoCollection<Document> collection) {
        if (!indexes.isEmpty()) {
            collection.createIndexes(indexes.stream()
                    .map(fields -> new IndexModel(index(fields)))
                    .toList());
        }
    }

    /**
     * Makes what guarded writes need on the embedded server, which finds a document by two fields only where a unique
     * index has just those, and else reads all. A real MongoDB finds it by its id alone, and would have to keep this index
     * with each write.
     */
    static void forGuardedWrites(View<?> view, MongoCollection<Document> documents, MongoCollection<Document> parts) {
        forGuardedWrites(documents);
        if (!view.partIndexes().isEmpty()) {
            forGuardedWrites(parts);
        }
    }

    private static void forGuardedWrites(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document(Documents.ID, 1).append(Documents.SEQUENCE, 1), new IndexOptions().unique(true));
    }

    private static Document index(List<String> fields) {
        Document keys = new Document();
        fields.forEach(field -> {
            boolean descending = field.startsWith("-");
            keys.append(descending ? field.substring(1) : field, descending ? -1 : 1);
        });
        return keys;
    }
}
