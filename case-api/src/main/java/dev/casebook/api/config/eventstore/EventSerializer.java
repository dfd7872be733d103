package dev.casebook.api.config.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.projections.InstantModule;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as readable JSON under their stable names: fields in the order of the record, instants and durations as
 * ISO 8601, what is absent left out.
 */
final class EventSerializer extends Jackson3Serializer {

    /** Each looked for once: every command asks for one. */
    private final ClassValue<SerializedType> types = new ClassValue<>() {
        @Override
        protected SerializedType computeValue(Class<?> type) {
            return new SimpleSerializedType(
                    EventTypes.nameOf(type), getRevisionResolver().revisionOf(type));
        }
    };

    EventSerializer() {
        super(builder().jsonMapperBuilderCustomizer(EventSerializer::readable));
    }

    private static void readable(JsonMapper.Builder mapper) {
        mapper.addModule(new InstantModule())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null || !EventTypes.knows(type) ? super.typeForClass(type) : types.get(type);
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        String name = serializedType.getName();
        return EventTypes.named(name).map(Class::getName).orElse(name);
    }
}
