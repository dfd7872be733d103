package dev.casebook.api.rest.problem;

/** It cannot be answered just now, but later. */
public final class Unavailable extends RuntimeException {

    /**
     * Not now.
     *
     * @param detail what the caller should know
     */
    public Unavailable(String detail) {
        super(detail, null, false, false);
    }

    /**
     * Not now.
     *
     * @param detail what the caller should know
     * @param cause what was in the way
     */
    public Unavailable(String detail, Throwable cause) {
        super(detail, cause);
    }
}
