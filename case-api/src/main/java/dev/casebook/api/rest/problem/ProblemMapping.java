package dev.casebook.api.rest.problem;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
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

    @ExceptionHandler
    ResponseEntity<Problem> on(Unavailable unavailable) {
        return unavailable(messageOf(unavailable));
    }

    @ExceptionHandler({
        ConcurrencyException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Problem> onBusy(RuntimeException busy) {
        LOG.warn("Answered 503: {}", busy.getClass().getSimpleName());
        return unavailable("It is busy; try again");
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception failure) {
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

    private static ResponseEntity<Problem> unavailable(String detail) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(Problem.of(ProblemCode.UNAVAILABLE, detail), headers);
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return answer(problem, new HttpHeaders());
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

    private static String messageOf(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElse("");
    }
}
