package dev.casebook.api.log;

import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import java.util.stream.Stream;

/** Reads off an event of a case which conversations it brought. */
final class Conversations {

    private Conversations() {}

    static Stream<String> of(LoggedEvent event) {
        if (event.payload() instanceof ConversationAttached attached) {
            return Stream.of(attached.conversationId());
        }
        return event.payload() instanceof CaseAbsorbed absorbed ? absorbed.conversations().stream() : Stream.empty();
    }
}
