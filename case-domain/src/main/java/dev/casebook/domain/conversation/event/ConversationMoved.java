package dev.casebook.domain.conversation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Another case hears the conversation from here on.
 *
 * @param conversationId the conversation
 * @param caseId the case that hears it
 * @param from the case that heard it until now
 * @param occurredAt when it happened
 */
@Revision("1")
public record ConversationMoved(String conversationId, String caseId, String from, Instant occurredAt)
        implements ConversationEvent {}
