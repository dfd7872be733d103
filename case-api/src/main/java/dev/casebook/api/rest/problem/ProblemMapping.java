package dev.casebook.api.rest.problem;

import dev.casebook.api.config.eventstore.SqlStates;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Which exception becomes which problem. What is not named here is a bug: logged, and answered without detail. */
@RestControllerAdvice
public class ProblemMapping {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);

    @ExceptionHandler
    ResponseEntity<Problem> on(MethodArgumentNotValidException failed) {
        return invalid(failed.getBindingResult().getFieldErrors().stream()
                .map(ProblemMapping::fieldError)
                .toList());
    }

    private static FieldError fieldError(org.springframework.validation.FieldError error) {
        return new FieldError(
                error.getField(), Optional.ofNullable(error.getDefaultMessage()).orElse("is not valid"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MethodArgumentTypeMismatchException mismatch) {
        return invalid(List.of(new FieldError(mismatch.getName(), "is not valid here")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MissingServletRequestParameterException missing) {
        return invalid(List.of(new FieldError(missing.getParameterName(), "must be given")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMessageNotReadableException unreadable) {
        return answer(UnreadableBody.explain(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NoResourceFoundException notFound) {
        return answer(Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this path"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpRequestMethodNotSupportedException wrong) {
        return answer(
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "This path does not know " + wrong.getMethod()), wrong);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotSupportedException wrong) {
        return answer(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send " + wrong.getSupportedMediaTypes()), wrong);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotAcceptableException wrong) {
        return answer(Problem.of(ProblemCode.NOT_ACCEPTABLE, "It can be had as " + wrong.getSupportedMediaTypes()));
    }

    @ExceptionHandler({ConcurrencyException.class, TransientDataAccessException.class})
    ResponseEntity<Problem> onBusy(RuntimeException busy) {
        return unavailable("It is busy; try again", busy);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Problem> onUnreachable(RuntimeException unreachable) {
        return unavailable("The event store does not answer; try again", unreachable);
    }

    /** The answer to a request that something stands in the way of which may be gone soon. */
    public static ResponseEntity<Problem> unavailable(String detail, Exception cause) {
        LOG.warn("Answered 503: {}", cause.toString());
        return answer(Problem.of(ProblemCode.UNAVAILABLE, detail));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception failure) {
        if (SqlStates.unreachable(failure)) {
            return unavailable("The event store does not answer; try again", failure);
        }
        return Problems.of(failure).map(ProblemMapping::answer).orElseGet(() -> {
            LOG.error("A request failed", failure);
            return answer(Problem.of(ProblemCode.INTERNAL, "It was logged; nothing was changed by this request"));
        });
    }

    private static ResponseEntity<Problem> invalid(List<FieldError> errors) {
        String detail = errors.isEmpty()
                ? ""
                : errors.get(0).field() + " " + errors.get(0).message();
        return answer(Problem.of(ProblemCode.VALIDATION_FAILED, detail).withErrors(errors));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                || problem.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer(problem, headers);
    }

    private static ResponseEntity<Problem> answer(Problem problem, ErrorResponse response) {
        return answer(problem, response.getHeaders());
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
