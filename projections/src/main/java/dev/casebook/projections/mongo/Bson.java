package dev.casebook.projections.mongo;

import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as BSON: what JSON knows, nothing else. The driver looks for a codec for each value, which took half of
 * the time of a rebuild.
 */
final class Bson {

    private Bson() {}

    /**
     * A document of fields.
     *
     * @throws org.bson.BSONException when MongoDB cannot hold it
     * @throws IllegalArgumentException when a value is none that JSON knows
     */
    static RawBsonDocument of(Map<String, ?> fields) {
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            document(writer, fields);
            return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
        }
    }

    private static void document(BsonWriter writer, Map<?, ?> fields) {
        writer.writeStartDocument();
        fields.forEach((name, value) -> {
            writer.writeName(name.toString());
            value(writer, value);
        });
        writer.writeEndDocument();
    }

    private static void value(BsonWriter writer, @Nullable Object value) {
        if (value instanceof String text) {
            writer.writeString(text);
        } else if (value instanceof Map<?, ?> fields) {
            document(writer, fields);
        } else if (value instanceof Iterable<?> values) {
            writer.writeStartArray();
            values.forEach(each -> value(writer, each));
            writer.writeEndArray();
        } else if (value instanceof Boolean yes) {
            writer.writeBoolean(yes);
        } else if (value == null) {
            writer.writeNull();
        } else {
            number(writer, value);
        }
    }

    private static void number(BsonWriter writer, Object value) {
        if (value instanceof Integer number) {
            writer.writeInt32(number);
        } else if (value instanceof Long number) {
            writer.writeInt64(number);
        } else if (value instanceof Double number) {
            writer.writeDouble(number);
        } else {
            throw new IllegalArgumentException(
                    "A document holds no " + value.getClass().getSimpleName());
        }
    }
}
