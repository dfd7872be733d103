package dev.casebook.api.rest.problem;

/** The request cannot be read. Nothing was done. */
public final class MalformedRequest extends RuntimeException {

    /**
     * Refuses it.
     *
     * @param detail what the caller should know
     */
    public MalformedRequest(String detail) {
        super(detail, null, false, false);
    }
}
