package dev.casebook.api.rest.problem;

/** The idempotency key was used with another body. Nothing was done. */
public final class IdempotencyKeyReused extends RuntimeException {

    /** Refuses it. */
    public IdempotencyKeyReused() {
        super("The key was used before with another body", null, false, false);
    }
}
