package dev.casebook.api.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends one command and waits for its answer, inside the transaction of the request. */
@FunctionalInterface
public interface Sender {

    /**
     * Sends a command.
     *
     * @param command the command
     * @return what its handler answers; null where it answers nothing
     */
    @Nullable
    Object send(Object command);

    /** Sends a command whose handler answers with a value of the given type. */
    default <T> T ask(Object command, Class<T> answer) {
        return answer.cast(Objects.requireNonNull(send(command)));
    }
}
