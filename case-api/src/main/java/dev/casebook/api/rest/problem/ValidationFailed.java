package dev.casebook.api.rest.problem;

import java.util.List;

/** A request that cannot be what its caller means. Nothing was done. */
public final class ValidationFailed extends RuntimeException {

    private final List<FieldError> errors;

    /** One field is wrong. */
    public ValidationFailed(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** Several fields are wrong. */
    public ValidationFailed(List<FieldError> errors) {
        super("The request is not valid", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** What is wrong, field by field; at least one. */
    public List<FieldError> errors() {
        return errors;
    }
}
