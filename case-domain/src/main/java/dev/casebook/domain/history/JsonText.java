package dev.casebook.domain.history;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON of strangers: at most so large and so deep, each name once, nothing after it. */
final class JsonText {

    static final int MOST_BYTES = 64 << 20;
    static final int DEEPEST = 32;

    /** Of a bundle of 64 MiB a fifth; it bounds the memory that many tiny values would take, to about 200 MB. */
    static final int MOST_TOKENS = 3_000_000;

    private static final JsonFactory READER = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxStringLength(MOST_BYTES)
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonText() {}

    static @Nullable Object read(InputStream in) {
        try (JsonParser parser = READER.createParser(ObjectReadContext.empty(), in)) {
            return whole(parser);
        } catch (StreamConstraintsException tooMuch) {
            throw new BrokenBundle("is larger than " + (MOST_BYTES >> 20) + " MiB, nested deeper than " + DEEPEST
                    + ", or of more than " + MOST_TOKENS + " parts");
        } catch (JacksonException notJson) {
            throw new BrokenBundle("is no JSON: "
                    + notJson.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    static @Nullable Object read(String text) {
        try (JsonParser parser = READER.createParser(ObjectReadContext.empty(), text)) {
            return whole(parser);
        } catch (JacksonException notJson) {
            throw new BrokenBundle("is no JSON");
        }
    }

    private static @Nullable Object whole(JsonParser parser) {
        Object value = value(parser, parser.nextToken());
        if (parser.nextToken() != null) {
            throw new BrokenBundle("has something after its end");
        }
        return value;
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new BrokenBundle("is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> whole64(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Object whole64(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? (Object) parser.getDoubleValue()
                : (Object) parser.getLongValue();
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }
}
