package dev.casebook.api.command;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Sends the commands of one attempt.
 *
 * @param types told the type of each command
 */
record Sending(CommandGateway gateway, List<String> types) implements Commands {

    /** Of an attempt whose types are told anew. */
    static Sending through(CommandGateway gateway, List<String> types) {
        types.clear();
        return new Sending(gateway, types);
    }

    @Override
    public <R> R send(Object command) {
        types.add(command.getClass().getSimpleName());
        return gateway.sendAndWait(command);
    }
}
