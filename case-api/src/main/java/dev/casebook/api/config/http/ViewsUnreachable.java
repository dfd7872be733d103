package dev.casebook.api.config.http;

import com.mongodb.MongoException;
import dev.casebook.api.rest.problem.Problem;
import dev.casebook.api.rest.problem.ProblemMapping;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A document database that fails while the service runs comes back; until then its views cannot be read. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ViewsUnreachable {

    @ExceptionHandler
    ResponseEntity<Problem> on(MongoException failure) {
        return ProblemMapping.unavailable("The views cannot be read just now; try again", failure);
    }
}
