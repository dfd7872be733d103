package dev.casebook.api.import_.history;

import dev.casebook.api.rest.problem.FieldError;
import dev.casebook.api.rest.problem.UnreadableBody;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.request.CommandRequestResolver;
import dev.casebook.api.rest.supportcase.OpenCaseBody;
import dev.casebook.domain.supportcase.Actor;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a line of an import as strictly as the calls that its steps are. */
public final class HistoryLineReader {

    private static final Set<String> FIELDS = Set.of("source", "externalId", "closedBySource", "open", "steps");

    private final JsonMapper json;
    private final Validator validator;

    /** A reader with the JSON and the checks of the HTTP calls. */
    public HistoryLineReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads one line.
     *
     * @throws ValidationFailed when a field is missing, unknown or wrong
     * @throws tools.jackson.core.JacksonException when it is no readable JSON
     */
    public HistoryLine read(String line) {
        if (!(json.readTree(line) instanceof ObjectNode object)) {
            throw new ValidationFailed("line", "must be a JSON object");
        }
        refuseUnknown(object, FIELDS, "");
        if (!(object.get("open") instanceof ObjectNode open)) {
            throw new ValidationFailed("open", "must be the body of POST /cases");
        }
        Actor openedBy = takeActor(open, "open.actor");
        OpenCaseBody body = checked(bind(open, OpenCaseBody.class, "open"), "open");
        if (body.occurredAt() == null) {
            throw new ValidationFailed("open.occurredAt", "must be given");
        }
        return new HistoryLine(
                text(object, "source", 128),
                text(object, "externalId", 200),
                flag(object, "closedBySource"),
                body,
                openedBy,
                steps(object.get("steps")));
    }

    private List<HistoryStep> steps(@Nullable JsonNode steps) {
        List<HistoryStep> read = new ArrayList<>();
        if (steps != null && !steps.isArray()) {
            throw new ValidationFailed("steps", "must be a list");
        }
        for (int i = 0; steps != null && i < steps.size(); i++) {
            String field = "steps[" + i + "]";
            if (!(steps.get(i) instanceof ObjectNode step)) {
                throw new ValidationFailed(field, "must be an object");
            }
            read.add(step(step, field));
        }
        return read;
    }

    private HistoryStep step(ObjectNode step, String field) {
        StepKind kind = StepKind.of(step.path("do").asString(""))
                .orElseThrow(() -> new ValidationFailed(field + ".do", "is not a step"));
        step.remove("do");
        Actor actor = takeActor(step, field + ".actor");
        int conversation = takeConversation(step, kind, field + ".conversation");
        Instant occurredAt = bind(step.path("occurredAt"), Instant.class, field + ".occurredAt");
        if (occurredAt == null) {
            throw new ValidationFailed(field + ".occurredAt", "must be given");
        }
        return new HistoryStep(kind, checked(bind(step, kind.body(), field), field), conversation, occurredAt, actor);
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

    private @Nullable Actor takeActor(ObjectNode object, String field) {
        JsonNode actor = object.remove("actor");
        if (actor == null) {
            return null;
        }
        return CommandRequestResolver.actorOf(
                actor.path("kind").asString("") + ":" + actor.path("id").asString(""), field);
    }

    private <T> T bind(JsonNode node, Class<T> type, String field) {
        try {
            return json.treeToValue(node, type);
        } catch (DatabindException wrong) {
            throw UnreadableBody.inField(field, wrong);
        }
    }

    private <T> T checked(T body, String field) {
        List<FieldError> errors = validator.validate(body).stream()
                .map(violation -> new FieldError(field + "." + violation.getPropertyPath(), violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
        return body;
    }

    private static String text(ObjectNode object, String field, int longest) {
        String text = object.path(field).asString("");
        if (text.isBlank() || text.length() > longest) {
            throw new ValidationFailed(field, "must be a text of 1 to " + longest + " characters");
        }
        return text;
    }

    private static boolean flag(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        if (value != null && !value.isBoolean()) {
            throw new ValidationFailed(field, "must be true or false");
        }
        return value != null && value.asBoolean();
    }

    private static void refuseUnknown(ObjectNode object, Set<String> known, String prefix) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ValidationFailed(prefix + name, "is not a field of this request");
                });
    }
}
