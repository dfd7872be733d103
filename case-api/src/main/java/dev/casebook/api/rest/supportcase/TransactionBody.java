package dev.casebook.api.rest.supportcase;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.intake.Money;
import dev.casebook.domain.intake.TransactionFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a request names one.
 *
 * @param reference its reference
 * @param occurredAt when it took place, not in the future
 * @param amount how much
 * @param counterparty the other side
 * @param errorShown the exact error that the customer saw
 */
public record TransactionBody(
        @NotBlank @Size(max = 200) String reference,
        @NotNull @PastOrPresent Instant occurredAt,
        @NotNull @Valid AmountBody amount,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
        String counterparty,

        @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
        String errorShown) {

    /**
     * An amount as a request names one.
     *
     * @param value plain digits, as text
     * @param currency the ISO 4217 code
     */
    public record AmountBody(
            @NotBlank @Size(max = 24) String value,
            @NotBlank @Size(min = 3, max = 3) String currency) {}

    /**
     * The facts, checked further.
     *
     * @throws ValidationFailed when the amount does not fit its currency
     */
    public TransactionFacts facts() {
        try {
            Money money = Money.of(amount.value(), amount.currency());
            return new TransactionFacts(reference, occurredAt, money, counterparty, errorShown);
        } catch (IllegalArgumentException wrong) {
            throw new ValidationFailed("transaction.amount", String.valueOf(wrong.getMessage()));
        }
    }
}
