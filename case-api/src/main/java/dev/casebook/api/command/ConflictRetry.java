package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.UniqueViolations;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Tries again where two writers met, a bounded number of times, with a growing and random pause. Nothing else. */
public final class ConflictRetry {

    private static final int RETRIES = 10;

    private final RetryTemplate template = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(RETRIES)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(500))
            .predicate(ConflictRetry::isConflict)
            .build());

    /** Runs the work until it meets nobody. */
    public <T> T run(Supplier<T> work) {
        try {
            return template.execute(work::get);
        } catch (RetryException ended) {
            throw unchecked(ended.getCause());
        }
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException || UniqueViolations.isConflict(failure);
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
