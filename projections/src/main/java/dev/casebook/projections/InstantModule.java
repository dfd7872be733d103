package dev.casebook.projections;

import java.io.Serial;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Instants in JSON as {@link InstantText} has them. */
public final class InstantModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1;

    /** To be added to a mapper. */
    public InstantModule() {
        super(InstantModule.class.getSimpleName());
        addSerializer(Instant.class, new Writing());
        addDeserializer(Instant.class, new Reading());
    }

    private static final class Writing extends StdScalarSerializer<Instant> {

        Writing() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(InstantText.write(instant));
        }
    }

    private static final class Reading extends StdScalarDeserializer<Instant> {

        Reading() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? InstantText.read(json.getString())
                    : InstantDeserializer.INSTANT.deserialize(json, context);
        }
    }
}
