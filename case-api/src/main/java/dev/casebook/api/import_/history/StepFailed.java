package dev.casebook.api.import_.history;

/** A step could not be played, and so the whole line was not. */
final class StepFailed extends RuntimeException {

    private final int step;

    StepFailed(int step, RuntimeException cause) {
        super("Step " + step, cause, false, false);
        this.step = step;
    }

    /** Which step, from 1. */
    int step() {
        return step;
    }
}
