package dev.casebook.api.rest.problem;

import org.springframework.http.HttpStatus;

/** The problems of the HTTP contract, each with its stable code. */
public enum ProblemCode {
    VALIDATION_FAILED("validation-failed", "The request is not valid", HttpStatus.BAD_REQUEST),
    MALFORMED_REQUEST("malformed-request", "The request cannot be read", HttpStatus.BAD_REQUEST),
    NOT_FOUND("not-found", "Not found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", "Method not allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", "Not acceptable", HttpStatus.NOT_ACCEPTABLE),
    REFUSED("refused", "A rule refuses it", HttpStatus.CONFLICT),
    VERSION_CONFLICT("version-conflict", "It stands at another version", HttpStatus.PRECONDITION_FAILED),
    PAYLOAD_TOO_LARGE("payload-too-large", "The request is too large", HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "Unsupported media type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            "The idempotency key was used for another request",
            HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS("too-many-requests", "Too many at once", HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE("unavailable", "Not available just now", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL("internal-error", "Something went wrong here", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String code;
    private final String title;
    private final HttpStatus status;

    ProblemCode(String code, String title, HttpStatus status) {
        this.code = code;
        this.title = title;
        this.status = status;
    }

    /** The code that programs compare with. */
    public String code() {
        return code;
    }

    /** The same short title for every problem of this code. */
    public String title() {
        return title;
    }

    /** The HTTP status it is answered with. */
    public HttpStatus status() {
        return status;
    }
}
