package dev.casebook.api.whatif;

import dev.casebook.domain.responsetime.PolicyBook;
import java.time.Instant;

/**
 * What somebody wants to know: how promises that came to their end in a time would have been kept under other policies.
 *
 * @param from since when
 * @param to before when, later than {@code from}
 * @param policies what would have been in force
 */
public record WhatIfQuestion(Instant from, Instant to, PolicyBook policies) {

    /** Whether an outcome at an instant counts. */
    boolean covers(Instant outcomeAt) {
        return !outcomeAt.isBefore(from) && outcomeAt.isBefore(to);
    }
}
