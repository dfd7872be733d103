package dev.casebook.api.config.http;

import dev.casebook.api.rest.problem.Problem;
import dev.casebook.api.rest.problem.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What the server finds wrong with a request only while it is read: in the query when a parameter is asked for, in the
 * body on its way. It is the caller's, or of a connection that broke; no failure of the service.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenRequests {

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> on(InvalidParameterException unreadable, HttpServletResponse response) {
        return answer("The query cannot be read", response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> on(BadRequestException brokenOff, HttpServletResponse response) {
        return answer("The body cannot be read to its end", response);
    }

    private static @Nullable ResponseEntity<Problem> answer(String detail, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // what was answered before stands; nothing can be added to it
        }
        response.reset(); // an import says its type before it reads, and a problem has another
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(ProblemCode.MALFORMED_REQUEST, detail));
    }
}
