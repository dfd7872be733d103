package dev.casebook.api.command;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Short references that a customer can read out on the phone: the letter C, a running number, and a check digit (Luhn)
 * that catches a slip of the tongue. Numbers are taken from the database in blocks; some are never used.
 */
public final class CaseReferences {

    /** How far the sequence in the database steps; the block that one call takes. */
    private static final int BLOCK = 50;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    /** References from the sequence in the database of the event store. */
    public CaseReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reference that was never given before. */
    public synchronized String next() {
        if (next == end) {
            next = jdbc.sql("SELECT NEXTVAL('case_reference')")
                    .query(Long.class)
                    .single();
            end = next + BLOCK;
        }
        return withCheckDigit(next++);
    }

    static String withCheckDigit(long number) {
        String digits = Long.toString(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return "C" + digits + (10 - sum % 10) % 10;
    }
}
