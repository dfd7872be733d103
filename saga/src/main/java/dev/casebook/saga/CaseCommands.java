package dev.casebook.saga;

/**
 * Sends commands for a process that reads the log: each in a transaction of its own, tried again where another one was
 * in the way, and waited for. So the batch that the process is in can fail without taking them back.
 */
@FunctionalInterface
public interface CaseCommands {

    /**
     * Sends a command and waits until it is done.
     *
     * @throws RuntimeException when it failed; the process must then fail too
     */
    void send(Object command);
}
