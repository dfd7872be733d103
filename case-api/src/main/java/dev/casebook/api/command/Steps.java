package dev.casebook.api.command;

import java.util.function.Function;

/** Takes the steps of a history one after the other, each complete before the next begins, in one transaction. */
public interface Steps {

    /**
     * Takes a step: what listens to its events has acted when it returns, and the next step finds that.
     *
     * @param step sends the commands of the step
     * @param <R> what the step answers
     * @return its answer
     * @throws RuntimeException as a handler threw it; the whole history has failed then and must not go on
     */
    <R> R take(Function<Commands, R> step);
}
