package dev.casebook.api.replay.export;

import dev.casebook.api.log.CloudEvent;
import dev.casebook.api.log.EventJson;
import dev.casebook.api.log.LoggedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as text.
 *
 * @param data writes the event itself
 * @param mapper writes what is around it, as the API does
 */
public record EventTexts(EventJson data, JsonMapper mapper) {

    /** The CloudEvent in JSON, on one line. */
    String cloudEvent(LoggedEvent event) {
        return mapper.writeValueAsString(CloudEvent.of(event, data.payloadOf(event)));
    }

    /** The event itself in JSON. */
    String dataOf(LoggedEvent event) {
        return data.textOf(event);
    }
}
