package dev.casebook.api.import_.history;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.supportcase.Actor;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one step of a line: the body of its call, and what a step says beside it. */
final class StepReader {

    private final LineFields fields;

    StepReader(LineFields fields) {
        this.fields = fields;
    }

    /**
     * Reads a step.
     *
     * @param field where it stands, for messages
     * @throws ValidationFailed when a field is missing, unknown or wrong
     */
    HistoryStep read(JsonNode json, String field) {
        if (!(json instanceof ObjectNode step)) {
            throw new ValidationFailed(field, "must be an object");
        }
        StepKind kind = Optional.ofNullable(step.remove("do"))
                .filter(JsonNode::isString)
                .flatMap(word -> StepKind.of(word.stringValue()))
                .orElseThrow(() -> new ValidationFailed(field + ".do", "is not a step"));
        Actor actor = LineFields.takeActor(step, field + ".actor");
        int conversation = takeConversation(step, kind, field + ".conversation");
        Instant occurredAt = fields.bind(step.path("occurredAt"), Instant.class, field + ".occurredAt");
        if (occurredAt == null) {
            throw new ValidationFailed(field + ".occurredAt", "must be given");
        }
        return new HistoryStep(kind, fields.body(step, kind.body(), field), conversation, occurredAt, actor);
    }

    private static int takeConversation(ObjectNode step, StepKind kind, String field) {
        boolean numbered = kind == StepKind.MESSAGE || kind == StepKind.END;
        JsonNode number = numbered ? step.remove("conversation") : null;
        if (number == null) {
            return 1;
        }
        if (!number.isInt() || number.asInt() < 1) {
            throw new ValidationFailed(field, "must be the number of a conversation, from 1");
        }
        return number.asInt();
    }
}
