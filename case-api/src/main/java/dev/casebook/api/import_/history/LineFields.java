package dev.casebook.api.import_.history;

import dev.casebook.api.rest.problem.FieldError;
import dev.casebook.api.rest.problem.UnreadableBody;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parts of a line as strictly as the calls over HTTP read theirs. */
final class LineFields {

    private static final Set<String> ACTOR_FIELDS = Set.of("kind", "id");

    private final JsonMapper json;
    private final Validator validator;

    LineFields(JsonMapper json, Validator validator) {
        this.json = json.rebuild()
                .addModule(new SimpleModule("microseconds").setDeserializerModifier(new MicrosecondInstants()))
                .build();
        this.validator = validator;
    }

    /** The line as JSON. */
    JsonNode tree(String line) {
        return json.readTree(line);
    }

    /**
     * The body of a call.
     *
     * @param field where it stands, for messages
     * @throws ValidationFailed when it does not bind or a constraint does not hold
     */
    <T> T body(JsonNode node, Class<T> type, String field) {
        T body = bind(node, type, field);
        List<FieldError> errors = validator.validate(body).stream()
                .map(violation -> new FieldError(field + "." + violation.getPropertyPath(), violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
        return body;
    }

    /** A value of the given type; null where the node is missing. */
    <T> T bind(JsonNode node, Class<T> type, String field) {
        try {
            return json.treeToValue(node, type);
        } catch (DatabindException wrong) {
            throw UnreadableBody.inField(field, wrong);
        }
    }

    /** Takes the actor out of an object; null where it names none. */
    static @Nullable Actor takeActor(ObjectNode object, String field) {
        JsonNode actor = object.remove("actor");
        if (actor == null) {
            return null;
        }
        if (!(actor instanceof ObjectNode named)) {
            throw new ValidationFailed(field, "must be an object with kind and id");
        }
        refuseUnknown(named, ACTOR_FIELDS, field + ".");
        return new Actor(kind(named, field + ".kind"), text(named, "id", field + ".", 200));
    }

    private static ActorKind kind(ObjectNode actor, String field) {
        JsonNode kind = actor.path("kind");
        return Arrays.stream(ActorKind.values())
                .filter(known -> kind.isString() && known.name().equals(kind.stringValue()))
                .findFirst()
                .orElseThrow(
                        () -> new ValidationFailed(field, "must be one of " + Arrays.toString(ActorKind.values())));
    }

    /** A text of one line, neither blank nor with control characters. */
    static String text(ObjectNode object, String field, String prefix, int longest) {
        JsonNode value = object.path(field);
        String text = value.isString() ? value.stringValue() : "";
        if (!OneLine.fits(text, longest)) {
            throw new ValidationFailed(
                    prefix + field,
                    "must be a text of 1 to " + longest + " characters, none of them a control character");
        }
        return text;
    }

    static void refuseUnknown(ObjectNode object, Set<String> known, String prefix) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ValidationFailed(prefix + name, "is not a field of this request");
                });
    }
}
