package dev.casebook.api.rest.problem;

import dev.casebook.api.rest.request.RequestTimes;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that does not bind: by field where one is to blame, never with its value. */
public final class UnreadableBody {

    private UnreadableBody() {}

    static Problem explain(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? explain(json)
                : Problem.of(ProblemCode.MALFORMED_REQUEST, "A JSON body is needed");
    }

    /** The problem that a JSON text which cannot be read or bound is answered with. */
    public static Problem explain(JacksonException json) {
        if (json instanceof DatabindException databind && !databind.getPath().isEmpty()) {
            List<FieldError> errors = List.of(new FieldError(pathOf(databind), messageOf(databind)));
            String detail = errors.get(0).field() + " " + errors.get(0).message();
            return Problem.of(ProblemCode.VALIDATION_FAILED, detail).withErrors(errors);
        }
        String where = json.getLocation() == null
                ? ""
                : " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr();
        return Problem.of(ProblemCode.MALFORMED_REQUEST, "The body is no readable JSON in UTF-8" + where);
    }

    /** What is wrong with a part of a body that stands in a field. */
    public static ValidationFailed inField(String field, DatabindException wrong) {
        String path = pathOf(wrong);
        return new ValidationFailed(path.isEmpty() ? field : field + "." + path, messageOf(wrong));
    }

    private static String pathOf(DatabindException databind) {
        return databind.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String messageOf(DatabindException databind) {
        if (databind instanceof UnrecognizedPropertyException) {
            return "is not a field of this request";
        }
        if (databind instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return "must be one of " + List.of(format.getTargetType().getEnumConstants());
        }
        if (databind instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + words(mismatch.getTargetType());
        }
        return "is not valid";
    }

    private static String words(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Instant" -> RequestTimes.INSTANT;
            case "Duration" -> RequestTimes.DURATION;
            case "String" -> "a text";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "List", "ArrayList", "Set", "HashSet", "LinkedHashSet" -> "a list";
            default -> "an object";
        };
    }
}
