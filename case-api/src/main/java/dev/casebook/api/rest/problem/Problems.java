package dev.casebook.api.rest.problem;

import dev.casebook.domain.supportcase.CaseRefused;
import dev.casebook.domain.supportcase.VersionConflict;
import dev.casebook.projections.mongo.Keyset;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import tools.jackson.core.JacksonException;

/** Which failure of a command is which problem, over HTTP as in an import. */
public final class Problems {

    private Problems() {}

    /** The problem that a failure is answered with; empty where the failure is a bug or the machine's. */
    public static Optional<Problem> of(Throwable failure) {
        if (failure instanceof CaseRefused.NoSuchTarget) {
            return Optional.of(problem(ProblemCode.NOT_FOUND, failure));
        } else if (failure instanceof CaseRefused refused) {
            return Optional.of(problem(ProblemCode.REFUSED, failure).withReason(refused.reason()));
        } else if (failure instanceof ValidationFailed invalid) {
            FieldError first = invalid.errors().get(0);
            String detail = first.field() + " " + first.message();
            return Optional.of(Problem.of(ProblemCode.VALIDATION_FAILED, detail).withErrors(invalid.errors()));
        } else if (failure instanceof AggregateNotFoundException) {
            return Optional.of(Problem.of(ProblemCode.NOT_FOUND, "There is no case or conversation of that id"));
        } else if (failure instanceof Keyset.BadCursor) {
            return of(new ValidationFailed("cursor", String.valueOf(failure.getMessage())));
        } else if (failure instanceof JacksonException json) {
            return Optional.of(UnreadableBody.explain(json));
        }
        return codeOf(failure).map(code -> problem(code, failure));
    }

    private static Optional<ProblemCode> codeOf(Throwable failure) {
        if (failure instanceof VersionConflict) {
            return Optional.of(ProblemCode.VERSION_CONFLICT);
        } else if (failure instanceof NotFound) {
            return Optional.of(ProblemCode.NOT_FOUND);
        } else if (failure instanceof MalformedRequest) {
            return Optional.of(ProblemCode.MALFORMED_REQUEST);
        } else if (failure instanceof PayloadTooLarge) {
            return Optional.of(ProblemCode.PAYLOAD_TOO_LARGE);
        } else if (failure instanceof IdempotencyKeyReused) {
            return Optional.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        } else if (failure instanceof TooManyRequests) {
            return Optional.of(ProblemCode.TOO_MANY_REQUESTS);
        } else if (failure instanceof Unavailable) {
            return Optional.of(ProblemCode.UNAVAILABLE);
        }
        return Optional.empty();
    }

    private static Problem problem(ProblemCode code, Throwable failure) {
        return Problem.of(code, Optional.ofNullable(failure.getMessage()).orElse(code.title()));
    }
}
