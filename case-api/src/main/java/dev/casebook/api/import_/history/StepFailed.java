package dev.casebook.api.import_.history;

import org.jspecify.annotations.Nullable;

/** A step, or the opening where {@code step} is 0, that cannot be read or played. */
final class StepFailed extends RuntimeException {

    private final int step;
    private final RuntimeException refusal;

    StepFailed(int step, RuntimeException cause) {
        super(cause);
        this.step = step;
        this.refusal = cause;
    }

    /** Why. */
    RuntimeException refusal() {
        return refusal;
    }

    /** Its number from 1, or null for the opening. */
    @Nullable
    Integer step() {
        return step == 0 ? null : step;
    }
}
