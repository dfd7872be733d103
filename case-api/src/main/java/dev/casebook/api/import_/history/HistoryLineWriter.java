package dev.casebook.api.import_.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.domain.supportcase.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a history as the line of an import that {@code HistoryLineReader} reads. */
public final class HistoryLineWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** The line in UTF-8, without a line end. */
    public byte[] write(HistoryLine line) {
        ObjectNode json = JSON.createObjectNode();
        json.put("source", line.source());
        json.put("externalId", line.externalId());
        if (line.closedBySource()) {
            json.put("closedBySource", true);
        }
        json.set("open", open(line));
        ArrayNode steps = json.putArray("steps");
        line.steps().forEach(step -> steps.add(json(step)));
        return JSON.writeValueAsBytes(json);
    }

    /** What a line says of the opening, for comparison with what was said before. */
    static byte[] opening(HistoryLine line) {
        return JSON.writeValueAsBytes(open(line));
    }

    /** What a line says of a step, for comparison with what was said before. */
    static byte[] step(HistoryStep step) {
        return JSON.writeValueAsBytes(json(step));
    }

    private static ObjectNode open(HistoryLine line) {
        ObjectNode open = body(line.open());
        actor(open, line.openedBy());
        return open;
    }

    private static ObjectNode json(HistoryStep step) {
        ObjectNode json = JSON.createObjectNode();
        json.put("do", step.kind().word());
        json.setAll(body(step.body()));
        if (step.conversation() > 1) {
            json.put("conversation", step.conversation());
        }
        actor(json, step.actor());
        return json;
    }

    /** The body of a call as it is sent over HTTP. */
    public static ObjectNode body(Object body) {
        return JSON.valueToTree(body);
    }

    private static void actor(ObjectNode json, @Nullable Actor actor) {
        if (actor != null) {
            json.putObject("actor").put("kind", actor.kind().name()).put("id", actor.id());
        }
    }
}
