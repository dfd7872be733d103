package dev.casebook.api.command;

import dev.casebook.domain.conversation.command.ConversationCommand;
import dev.casebook.domain.supportcase.command.CaseCommand;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Sends commands over the bus in the caller's thread and remembers which aggregates they were for. */
final class BusSender implements Sender {

    private final CommandBus bus;
    private final MetaData meta;
    private final Set<String> touched = new LinkedHashSet<>();

    BusSender(CommandBus bus, MetaData meta) {
        this.bus = bus;
        this.meta = meta;
    }

    Set<String> touched() {
        return touched;
    }

    @Override
    public @Nullable Object send(Object command) {
        remember(command);
        CommandMessage<Object> message =
                GenericCommandMessage.asCommandMessage(command).andMetaData(meta);
        Result result = new Result();
        bus.dispatch(message, (sent, answer) -> result.answer = answer);
        CommandResultMessage<?> answer = result.answer;
        if (answer == null) {
            throw new IllegalStateException("The command bus did not answer in this thread");
        }
        if (answer.isExceptional()) {
            throw unchecked(answer.exceptionResult());
        }
        return answer.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private void remember(Object command) {
        if (command instanceof CaseCommand onCase) {
            touched.add(onCase.caseId());
        } else if (command instanceof ConversationCommand onConversation) {
            touched.add(onConversation.conversationId());
        }
    }

    private static final class Result {
        private @Nullable CommandResultMessage<?> answer;
    }
}
