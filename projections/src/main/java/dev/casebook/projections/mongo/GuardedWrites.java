package dev.casebook.projections.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.RawBsonDocument;

/** Writes documents that nobody else wrote meanwhile; else the whole batch is to be read and folded again. */
final class GuardedWrites {

    static final int DUPLICATE_KEY = 11000;

    private GuardedWrites() {}

    static void run(MongoCollection<RawBsonDocument> collection, List<WriteModel<RawBsonDocument>> writes) {
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getInsertedCount() + result.getMatchedCount() != writes.size()) {
                throw new OvertakenException(collection.getNamespace().getCollectionName());
            }
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw new OvertakenException(collection.getNamespace().getCollectionName());
            }
            throw failed;
        }
    }

    /** Somebody else handled the same events meanwhile. */
    static final class OvertakenException extends RuntimeException {
        OvertakenException(String view) {
            super("Another writer of view " + view + " was faster; the batch is handled again");
        }
    }
}
