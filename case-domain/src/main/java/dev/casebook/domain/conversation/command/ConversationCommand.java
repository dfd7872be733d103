package dev.casebook.domain.conversation.command;

import dev.casebook.domain.supportcase.Issued;

/** What can be asked of a conversation. */
public sealed interface ConversationCommand permits StartConversation, PostMessage, EndConversation, MoveConversation {

    /** The conversation that is asked. */
    String conversationId();

    /** By whom, when, and on what condition. */
    Issued issued();
}
