package dev.casebook.api.import_.holidays;

/** A file that cannot be used, in a sentence for who gave it. */
public final class BrokenHolidayFile extends RuntimeException {

    /** Says what is wrong. */
    public BrokenHolidayFile(String message) {
        super(message, null, false, false);
    }
}
