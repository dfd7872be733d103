package dev.casebook.projections.mongo;

import java.util.function.Function;
import org.bson.Document;

/** Reads what a view's documents hold. */
public final class DocumentReader {

    private DocumentReader() {}

    /** A reader of documents that hold this type. */
    public static <V> Function<Document, V> of(Class<V> type) {
        return document -> Documents.read(type, document);
    }
}
