package dev.casebook.api.rest.log;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A reader of a stream who leaves is no failure; there is nobody left to answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadersLeft {

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void left() {}
}
