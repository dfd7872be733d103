package dev.casebook.projections.mongo;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.projections.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Views as documents: the view itself under {@code view}, readable, and beside it the fields that queries need.
 * Instants inside the view are ISO texts and keep their microseconds.
 */
final class Documents {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                    .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int LARGEST = 16 * 1024 * 1024;

    static final String ID = "_id";
    static final String SEQUENCE = "sequence";
    static final String VIEW = "view";

    private Documents() {}

    /**
     * A view as the document to be stored.
     *
     * @throws org.bson.BSONException when MongoDB cannot hold it
     */
    static <V> RawBsonDocument write(View<V> view, String key, long sequence, V value) {
        Document document = new Document(ID, key).append(SEQUENCE, sequence);
        document.putAll(view.index(value));
        return encoded(document.append(VIEW, new Document(JSON.convertValue(value, FIELDS))));
    }

    static <V> V read(Class<V> type, Document document) {
        return JSON.convertValue(document.get(VIEW), type);
    }

    /**
     * A derived document as it is to be stored.
     *
     * @throws org.bson.BSONException when MongoDB cannot hold it
     */
    static RawBsonDocument part(String key, long sequence, Map<String, Object> fields) {
        Document document = new Document(fields).append(ID, key).append(SEQUENCE, sequence);
        document.computeIfPresent(VIEW, (field, value) -> new Document(JSON.convertValue(value, FIELDS)));
        return encoded(document);
    }

    private static RawBsonDocument encoded(Document document) {
        RawBsonDocument encoded = Bson.of(document);
        if (encoded.getByteBuffer().remaining() > LARGEST) {
            throw new BsonMaximumSizeExceededException("A document may have 16 MiB");
        }
        return encoded;
    }
}
