package dev.casebook.api.command;

/** Sends commands inside the transaction of a request. */
public interface Commands {

    /**
     * Sends a command and waits for its handler. What it records is in the log once the whole request is done.
     *
     * @param command the command
     * @param <R> what its handler answers
     * @return the answer of the handler; of a handler without one there is none to be used
     * @throws RuntimeException as the handler threw it; the request has failed then and must not go on
     */
    <R> R send(Object command);
}
