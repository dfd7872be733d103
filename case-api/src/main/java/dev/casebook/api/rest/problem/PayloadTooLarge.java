package dev.casebook.api.rest.problem;

/** The body is larger than allowed. Nothing was done. */
public final class PayloadTooLarge extends RuntimeException {

    /**
     * Refuses it.
     *
     * @param detail what the caller should know
     */
    public PayloadTooLarge(String detail) {
        super(detail, null, false, false);
    }
}
