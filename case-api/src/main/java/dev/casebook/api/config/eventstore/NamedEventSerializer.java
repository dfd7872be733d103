package dev.casebook.api.config.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readable JSON under stable names with explicit revisions. Everything is written field by field: the domain knows no
 * Jackson, and the state of aggregates and sagas is their fields.
 */
final class NamedEventSerializer extends Jackson3Serializer {

    private NamedEventSerializer(Builder builder) {
        super(builder);
    }

    static NamedEventSerializer create() {
        return new NamedEventSerializer(builder().jsonMapperBuilderCustomizer(NamedEventSerializer::customize));
    }

    private static void customize(JsonMapper.Builder mapper) {
        mapper.changeDefaultVisibility(visibility -> visibility
                        .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                        .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                        .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(ignored ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventNames.typeOf(type.getName()).map(Class::getName).orElse(type.getName());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        SerializedType plain = super.typeForClass(type);
        return type == null || Void.class.equals(type) || Void.TYPE.equals(type)
                ? plain
                : new SimpleSerializedType(EventNames.nameOf(type), plain.getRevision());
    }
}
