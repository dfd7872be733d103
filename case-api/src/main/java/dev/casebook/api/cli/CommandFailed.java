package dev.casebook.api.cli;

/** A command cannot do what it was asked for. It changed nothing, or what it did stays and can be gone on with. */
final class CommandFailed extends RuntimeException {

    /**
     * Ends the command.
     *
     * @param detail what its caller should know
     */
    CommandFailed(String detail) {
        super(detail, null, false, false);
    }
}
