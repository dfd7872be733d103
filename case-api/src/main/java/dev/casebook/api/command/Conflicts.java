package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.SqlStates;
import java.time.Duration;
import org.axonframework.common.AxonTransientException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Which failures come from another request being in the way, and how often one tries again. */
final class Conflicts {

    private static final int MOST_RETRIES = 12;
    private static final Duration FIRST_DELAY = Duration.ofMillis(4);
    private static final Duration LONGEST_DELAY = Duration.ofMillis(500);

    private Conflicts() {}

    /** Tries again after conflicts, and only then: about three seconds in all, waiting longer each time. */
    static RetryTemplate retries() {
        return new RetryTemplate(RetryPolicy.builder()
                .maxRetries(MOST_RETRIES)
                .delay(FIRST_DELAY)
                .multiplier(2)
                .maxDelay(LONGEST_DELAY)
                .jitter(FIRST_DELAY)
                .predicate(Conflicts::isConflict)
                .build());
    }

    /**
     * Whether running the request again can succeed, because only another one was in the way. Of two requests that
     * write the same key beside their events the second finds, when it is run again, what the first has left.
     */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonTransientException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException) {
                return true;
            }
        }
        return SqlStates.transientConflict(failure);
    }
}
