package dev.casebook.api.rest.problem;

/** As many of this kind are under way as may be; later there is room again. */
public final class TooManyRequests extends RuntimeException {

    /**
     * Not now.
     *
     * @param detail what the caller should know
     */
    public TooManyRequests(String detail) {
        super(detail, null, false, false);
    }
}
