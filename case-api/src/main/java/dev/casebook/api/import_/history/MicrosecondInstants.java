package dev.casebook.api.import_.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.util.StdConverter;

/** Cuts the instants that are read to what the log keeps of them: microseconds. */
final class MicrosecondInstants extends ValueDeserializerModifier {

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> instants) {
        return type.getBeanClass() == Instant.class
                ? new StdConvertingDeserializer<Object>(new Cut(), type.getType(), instants)
                : instants;
    }

    private static final class Cut extends StdConverter<Object, Object> {

        @Override
        public Object convert(Object read) {
            return ((Instant) read).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
