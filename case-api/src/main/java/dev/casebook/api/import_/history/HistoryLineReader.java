package dev.casebook.api.import_.history;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.supportcase.OpenCaseBody;
import dev.casebook.domain.supportcase.Actor;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a line of an import as strictly as the calls that its steps are. */
final class HistoryLineReader {

    private static final Set<String> FIELDS = Set.of("source", "externalId", "closedBySource", "open", "steps");

    private final LineFields fields;
    private final StepReader stepReader;

    /** A reader with the JSON and the checks of the HTTP calls. */
    HistoryLineReader(JsonMapper json, Validator validator) {
        this.fields = new LineFields(json, validator);
        this.stepReader = new StepReader(fields);
    }

    /**
     * Reads one line.
     *
     * @throws ValidationFailed when a field outside the steps is missing, unknown or wrong
     * @throws StepFailed when a step is wrong
     * @throws tools.jackson.core.JacksonException when it is no readable JSON
     */
    HistoryLine read(String line) {
        if (!(fields.tree(line) instanceof ObjectNode object)) {
            throw new ValidationFailed("line", "must be a JSON object");
        }
        LineFields.refuseUnknown(object, FIELDS, "");
        if (!(object.get("open") instanceof ObjectNode open)) {
            throw new ValidationFailed("open", "must be the body of POST /cases");
        }
        Actor openedBy = LineFields.takeActor(open, "open.actor");
        OpenCaseBody body = fields.body(open, OpenCaseBody.class, "open");
        if (body.occurredAt() == null) {
            throw new ValidationFailed("open.occurredAt", "must be given");
        }
        return new HistoryLine(
                LineFields.text(object, "source", "", HistoryLine.LONGEST_SOURCE),
                LineFields.text(object, "externalId", "", 200),
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
            try {
                read.add(stepReader.read(steps.get(i), "steps[" + i + "]"));
            } catch (ValidationFailed wrong) {
                throw new StepFailed(i + 1, wrong);
            }
        }
        return read;
    }

    private static boolean flag(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        if (value != null && !value.isBoolean()) {
            throw new ValidationFailed(field, "must be true or false");
        }
        return value != null && value.asBoolean();
    }
}
