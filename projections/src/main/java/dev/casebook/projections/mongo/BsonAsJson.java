package dev.casebook.projections.mongo;

import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.util.TokenBuffer;

/** What {@link Bson} wrote, as the JSON that it was: value by value, without a map between. */
final class BsonAsJson {

    private BsonAsJson() {}

    /**
     * A document as JSON.
     *
     * @throws IllegalArgumentException when a value is none that JSON knows
     */
    static TokenBuffer of(RawBsonDocument document) {
        TokenBuffer json = TokenBuffer.forGeneration();
        // its own reader would decode all of it into a map first
        try (BsonReader reader = new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            document(reader, json);
        }
        return json;
    }

    private static void document(BsonReader reader, JsonGenerator json) {
        reader.readStartDocument();
        json.writeStartObject();
        for (BsonType type = reader.readBsonType(); type != BsonType.END_OF_DOCUMENT; type = reader.readBsonType()) {
            json.writeName(reader.readName());
            value(type, reader, json);
        }
        json.writeEndObject();
        reader.readEndDocument();
    }

    private static void array(BsonReader reader, JsonGenerator json) {
        reader.readStartArray();
        json.writeStartArray();
        for (BsonType type = reader.readBsonType(); type != BsonType.END_OF_DOCUMENT; type = reader.readBsonType()) {
            value(type, reader, json);
        }
        json.writeEndArray();
        reader.readEndArray();
    }

    private static void value(BsonType type, BsonReader reader, JsonGenerator json) {
        switch (type) {
            case DOCUMENT -> document(reader, json);
            case ARRAY -> array(reader, json);
            case STRING -> json.writeString(reader.readString());
            case BOOLEAN -> json.writeBoolean(reader.readBoolean());
            case INT32 -> json.writeNumber(reader.readInt32());
            case INT64 -> json.writeNumber(reader.readInt64());
            case DOUBLE -> json.writeNumber(reader.readDouble());
            case NULL -> {
                reader.readNull();
                json.writeNull();
            }
            default -> throw new IllegalArgumentException("JSON holds no " + type);
        }
    }
}
