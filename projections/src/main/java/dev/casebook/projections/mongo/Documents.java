package dev.casebook.projections.mongo;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.projections.InstantModule;
import dev.casebook.projections.View;
import java.util.Map;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Views as documents: the view itself under {@code view}, readable, and beside it the fields that queries need.
 * Instants inside the view are ISO texts and keep their microseconds.
 */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new InstantModule())
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
        Document first = new Document(ID, key).append(SEQUENCE, sequence).append(VIEW, json(value));
        return encoded(first, view.index(value));
    }

    static <V> V read(Class<V> type, Document document) {
        return document.get(VIEW) instanceof RawBsonDocument unread
                ? JSON.readValue(BsonAsJson.of(unread).asParser(), type)
                : JSON.convertValue(document.get(VIEW), type);
    }

    /**
     * A derived document as it is to be stored.
     *
     * @throws org.bson.BSONException when MongoDB cannot hold it
     */
    static RawBsonDocument part(String key, long sequence, Map<String, Object> fields) {
        Document first = new Document(ID, key).append(SEQUENCE, sequence);
        Object view = fields.get(VIEW);
        return view == null ? encoded(first, fields) : encoded(first, new Document(fields).append(VIEW, json(view)));
    }

    private static TokenBuffer json(Object value) {
        TokenBuffer json = TokenBuffer.forGeneration();
        JSON.writeValue(json, value);
        return json;
    }

    private static RawBsonDocument encoded(Map<String, ?> first, Map<String, ?> more) {
        RawBsonDocument encoded = Bson.of(first, more);
        if (encoded.getByteBuffer().remaining() > LARGEST) {
            throw new BsonMaximumSizeExceededException("A document may have 16 MiB");
        }
        return encoded;
    }
}
