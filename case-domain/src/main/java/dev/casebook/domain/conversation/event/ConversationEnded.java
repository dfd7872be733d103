package dev.casebook.domain.conversation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Nothing more is said in this conversation.
 *
 * @param conversationId the conversation
 * @param caseId the case that hears it
 * @param occurredAt when it happened
 */
@Revision("1")
public record ConversationEnded(String conversationId, String caseId, Instant occurredAt)
        implements ConversationEvent {}
