package dev.casebook.domain.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that a case is about.
 *
 * @param reference its reference
 * @param occurredAt when it took place
 * @param amount how much
 * @param counterparty the other side, or null
 * @param errorShown the exact error that the customer saw, or null
 */
public record TransactionFacts(
        String reference,
        Instant occurredAt,
        Money amount,
        @Nullable String counterparty,
        @Nullable String errorShown) {}
