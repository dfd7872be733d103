package dev.casebook.api.rest.supportcase;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.supportcase.Issued;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a waiting case may be told to resume by itself. */
public final class Resuming {

    private Resuming() {}

    /**
     * Checks the instant against the one at which the case begins to wait.
     *
     * @throws ValidationFailed when it is not after it
     */
    public static void check(@Nullable Instant resumeAt, Issued issued) {
        Instant from = issued.occurredAt() != null ? issued.occurredAt() : issued.now();
        if (resumeAt != null && !resumeAt.isAfter(from)) {
            throw new ValidationFailed("resumeAt", "must be after the moment at which the case begins to wait");
        }
    }
}
