package dev.casebook.api.rest.supportcase;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.intake.CustomerDetails;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.zone.ZoneRulesProvider;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a request names one; what is absent is not known.
 *
 * @param externalId the customer's id in the wallet
 * @param name the name
 * @param email an e-mail address
 * @param phone a phone number: digits, spaces and + ( ) -
 * @param locale the language as BCP 47
 * @param timeZone the IANA time zone
 */
public record CustomerBody(
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
        String externalId,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
        String name,

        @Nullable @Email @Size(min = 3, max = 254) String email,

        @Nullable @Pattern(regexp = Texts.PHONE, message = "must be a phone number")
        String phone,

        @Nullable @Size(min = 2, max = 35) String locale,
        @Nullable @Size(min = 1, max = 64) String timeZone) {

    /**
     * The details, checked further.
     *
     * @param field the field that this body stands in, for messages; empty where it is the request itself
     * @throws ValidationFailed when the locale is not well formed or the time zone unknown
     */
    public CustomerDetails details(String field) {
        String prefix = field.isEmpty() ? "" : field + ".";
        checkLocale(prefix + "locale");
        checkTimeZone(prefix + "timeZone");
        return new CustomerDetails(externalId, name, email, phone, locale, timeZone);
    }

    /** What was known, with what this body names put in its place. */
    public CustomerDetails correcting(CustomerDetails known) {
        CustomerDetails named = details("");
        return new CustomerDetails(
                or(named.externalId(), known.externalId()),
                or(named.name(), known.name()),
                or(named.email(), known.email()),
                or(named.phone(), known.phone()),
                or(named.locale(), known.locale()),
                or(named.timeZone(), known.timeZone()));
    }

    private static @Nullable String or(@Nullable String named, @Nullable String known) {
        return named != null ? named : known;
    }

    private void checkLocale(String field) {
        if (locale != null) {
            try {
                new Locale.Builder().setLanguageTag(locale);
            } catch (IllformedLocaleException e) {
                throw new ValidationFailed(field, "must be a BCP 47 language tag like zh-CN");
            }
        }
    }

    private void checkTimeZone(String field) {
        if (timeZone != null && !ZoneRulesProvider.getAvailableZoneIds().contains(timeZone)) {
            throw new ValidationFailed(field, "must be an IANA time zone like Asia/Shanghai");
        }
    }
}
