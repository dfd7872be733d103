package dev.casebook.domain.conversation.event;

import java.time.Instant;

/** What happened in a conversation. Every event names the case, so that views of the thread need no other source. */
public sealed interface ConversationEvent
        permits ConversationStarted, MessagePosted, ConversationEnded, ConversationMoved {

    /** The conversation it happened in. */
    String conversationId();

    /** The case that hears it. */
    String caseId();

    /** When it happened. */
    Instant occurredAt();
}
