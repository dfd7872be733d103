package dev.casebook.projections.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** Reads what a view's documents hold. */
public final class DocumentReader {

    private static final CodecRegistry UNREAD_VIEWS = CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(
                    new DocumentCodecProvider(new BsonTypeClassMap(Map.of(BsonType.DOCUMENT, RawBsonDocument.class)))),
            MongoClientSettings.getDefaultCodecRegistry());

    private DocumentReader() {}

    /** A reader of documents that hold this type. */
    public static <V> Function<Document, V> of(Class<V> type) {
        return document -> Documents.read(type, document);
    }

    /**
     * A collection whose documents come with the view inside still encoded, for a reader to read it from there: maps
     * of maps first would be most of the memory that a page of a queue takes.
     */
    public static MongoCollection<Document> unread(MongoCollection<Document> documents) {
        return documents.withCodecRegistry(UNREAD_VIEWS);
    }
}
