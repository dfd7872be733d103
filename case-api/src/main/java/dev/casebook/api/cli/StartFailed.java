package dev.casebook.api.cli;

/** The service did not start, and has said why. */
final class StartFailed extends RuntimeException {

    StartFailed(RuntimeException cause) {
        super(cause);
    }
}
