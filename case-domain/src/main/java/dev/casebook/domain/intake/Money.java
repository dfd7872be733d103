package dev.casebook.domain.intake;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param value the amount in plain digits, with at most as many decimals as the currency has
 * @param currency the ISO 4217 code
 */
public record Money(String value, String currency) {

    /**
     * Checks and makes an amount.
     *
     * @throws IllegalArgumentException when the currency is unknown, the value is no plain number, or it has more
     *     decimals than the currency
     */
    public static Money of(String value, String currency) {
        int decimals = decimalsOf(currency);
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("must be plain digits, at most 15 before the point");
        }
        if (new BigDecimal(value).scale() > decimals) {
            throw new IllegalArgumentException("has more than the " + decimals + " decimals of " + currency);
        }
        return new Money(value, currency);
    }

    private static int decimalsOf(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("is no ISO 4217 currency", unknown);
        }
    }
}
