package dev.casebook.projections.mongo;

import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Plain values as BSON, and JSON as Jackson writes it: what JSON knows, nothing else. The driver looks for a codec for each value, which took half of
 * the time of a rebuild.
 */
final class Bson {

    private Bson() {}

    /**
     * A document of fields: those that come first, then more, none of them among the first.
     *
     * @throws org.bson.BSONException when MongoDB cannot hold it
     * @throws IllegalArgumentException when a value is none that JSON knows
     */
    static RawBsonDocument of(Map<String, ?> first, Map<String, ?> more) {
        BsonBytes bytes = new BsonBytes();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            fields(writer, first);
            fields(writer, more);
            writer.writeEndDocument();
            return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
        }
    }

    private static void document(BsonWriter writer, Map<?, ?> fields) {
        writer.writeStartDocument();
        fields(writer, fields);
        writer.writeEndDocument();
    }

    private static void fields(BsonWriter writer, Map<?, ?> fields) {
        fields.forEach((name, value) -> {
            writer.writeName(name.toString());
            value(writer, value);
        });
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
        } else if (value instanceof TokenBuffer json) {
            try (JsonParser parser = json.asParser()) {
                parser.nextToken();
                json(writer, parser);
            }
        } else if (value instanceof Boolean yes) {
            writer.writeBoolean(yes);
        } else if (value == null) {
            writer.writeNull();
        } else {
            number(writer, value);
        }
    }

    private static void json(BsonWriter writer, JsonParser parser) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                writer.writeStartDocument();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    writer.writeName(parser.currentName());
                    parser.nextToken();
                    json(writer, parser);
                }
                writer.writeEndDocument();
            }
            case START_ARRAY -> {
                writer.writeStartArray();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    json(writer, parser);
                }
                writer.writeEndArray();
            }
            case VALUE_STRING -> writer.writeString(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> writer.writeBoolean(parser.getBooleanValue());
            case VALUE_NULL -> writer.writeNull();
            default -> number(writer, parser.getNumberValue());
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
