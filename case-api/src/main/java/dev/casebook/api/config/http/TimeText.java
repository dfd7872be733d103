package dev.casebook.api.config.http;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a time from an ISO 8601 text and from nothing else: Jackson would take numbers, of a unit that nobody said. */
final class TimeText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parse;

    TimeText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "must be a text in ISO 8601");
        }
        String text = json.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException wrong) {
            throw context.weirdStringException(text, handledType(), "must be a text in ISO 8601");
        }
    }
}
