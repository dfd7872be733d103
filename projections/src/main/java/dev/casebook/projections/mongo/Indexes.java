package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import dev.casebook.projections.View;
import java.util.List;
import org.bson.Document;

/** The indexes of a view's collections. */
final class Indexes {

    private Indexes() {}

    /** Makes those that are missing. */
    static void make(View<?> view, MongoCollection<Document> documents, MongoCollection<Document> parts) {
        findGuardedWrites(documents);
        view.indexes().forEach(fields -> documents.createIndex(index(fields)));
        if (!view.partIndexes().isEmpty()) {
            findGuardedWrites(parts);
        }
        view.partIndexes().forEach(fields -> parts.createIndex(index(fields)));
    }

    /** The embedded server finds a document by two fields only where a unique index has just those; else it reads all. */
    private static void findGuardedWrites(MongoCollection<Document> collection) {
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
