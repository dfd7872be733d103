package dev.casebook.api.rest.supportcase;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.supportcase.Issued;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a waiting case may be told to resume by itself: later than it begins to wait, and within ten years of that. */
public final class Resuming {

    private static final Duration LONGEST = Duration.ofDays(3_653);

    private Resuming() {}

    /**
     * Checks the instant against the one at which the case begins to wait.
     *
     * @throws ValidationFailed when it is not after it, or more than ten years after it
     */
    public static void check(@Nullable Instant resumeAt, Issued issued) {
        Instant from = issued.occurredAt() != null ? issued.occurredAt() : issued.now();
        if (resumeAt != null && !resumeAt.isAfter(from)) {
            throw new ValidationFailed("resumeAt", "must be after the moment at which the case begins to wait");
        }
        if (resumeAt != null && resumeAt.isAfter(from.plus(LONGEST))) {
            throw new ValidationFailed("resumeAt", "must be within ten years of the moment at which the wait begins");
        }
    }
}
