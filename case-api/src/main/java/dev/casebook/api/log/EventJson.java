package dev.casebook.api.log;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The payload of events as JSON, written as the log itself writes it. */
@Component
public class EventJson {

    private final ObjectMapper mapper;

    EventJson(@Qualifier("eventSerializer") Serializer serializer) {
        this.mapper = ((Jackson3Serializer) serializer).getObjectMapper();
    }

    /** The payload as text, as {@link #payloadOf} gives it. */
    public String textOf(LoggedEvent event) {
        return mapper.writeValueAsString(event.payload());
    }

    /** The payload, fields in the order of its record, what is absent left out. */
    public JsonNode payloadOf(LoggedEvent event) {
        return mapper.valueToTree(event.payload());
    }
}
