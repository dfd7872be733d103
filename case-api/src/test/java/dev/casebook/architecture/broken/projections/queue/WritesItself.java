package dev.casebook.architecture.broken.projections.queue;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

class WritesItself {
    void write(MongoCollection<Document> collection) {
        collection.bulkWrite(List.of());
    }
}
