package dev.casebook.domain.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer; all of it is personal data.
 *
 * @param externalId the customer's id in the wallet, or null
 * @param name the name, or null
 * @param email the e-mail address, or null
 * @param phone the phone number, or null
 * @param locale the language as BCP 47, or null
 * @param timeZone the IANA time zone, or null
 */
public record CustomerDetails(
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable String timeZone) {}
