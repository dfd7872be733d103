package dev.casebook.api.rest.answer;

import dev.casebook.domain.intake.CustomerDetails;
import org.jspecify.annotations.Nullable;

/** A customer, as the contract writes one; {@code id} is opaque and ours. */
public record CustomerAnswer(
        String id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable String timeZone) {

    static CustomerAnswer of(String id, CustomerDetails known) {
        return new CustomerAnswer(
                id, known.externalId(), known.name(), known.email(), known.phone(), known.locale(), known.timeZone());
    }
}
