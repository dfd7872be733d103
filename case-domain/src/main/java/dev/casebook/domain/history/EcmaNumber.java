package dev.casebook.domain.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers as ECMAScript's Number.toString, which RFC 8785 asks for; Java's own is not the shortest before 19. */
final class EcmaNumber {

    private static final long EXACT = 1L << 53;
    private static final int DIGITS_OF_A_DOUBLE = 17;
    private static final int FIRST_WITH_EXPONENT = 21;
    private static final int LAST_WITHOUT_EXPONENT = -6;

    private EcmaNumber() {}

    static String text(Number number) {
        if (number instanceof Long || number instanceof Integer) {
            long whole = number.longValue();
            if (whole > EXACT || whole < -EXACT) {
                throw new IllegalArgumentException("No number of JSON is exact beyond 2^53");
            }
            return Long.toString(whole);
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no infinity and no NaN");
        }
        if (value == 0) {
            return "0";
        }
        return (value < 0 ? "-" : "") + positive(Math.abs(value));
    }

    private static String positive(double value) {
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (point > FIRST_WITH_EXPONENT || point <= LAST_WITHOUT_EXPONENT) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        return shortest.toPlainString();
    }

    /** The decimal of the fewest digits that reads back as the value, and of those the nearest to it. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < DIGITS_OF_A_DOUBLE; digits++) {
            BigDecimal near = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (near.doubleValue() == value) {
                return near;
            }
            // Below a power of two doubles lie closer, so that the farther neighbour may read back where the nearer
            // does not.
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            if (above.doubleValue() == value) {
                return above;
            }
        }
        return exact.round(new MathContext(DIGITS_OF_A_DOUBLE, RoundingMode.HALF_EVEN));
    }
}
