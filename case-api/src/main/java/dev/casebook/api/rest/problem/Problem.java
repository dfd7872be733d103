package dev.casebook.api.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type the urn of the code
 * @param title the title of the code
 * @param status the HTTP status
 * @param detail what went wrong this time; never a stack trace, SQL, a class name or personal data
 * @param code the code of the contract
 * @param reason the stable code of the business rule, where one refused
 * @param errors what is wrong with which field, where fields are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String reason,
        @Nullable List<FieldError> errors) {

    /** A problem without fields and rule. */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(
                "urn:casebook:problem:" + code.code(),
                code.title(),
                code.status().value(),
                detail,
                code.code(),
                null,
                null);
    }

    Problem withReason(String rule) {
        return new Problem(type, title, status, detail, code, rule, errors);
    }

    Problem withErrors(List<FieldError> fields) {
        return new Problem(type, title, status, detail, code, reason, fields);
    }
}
