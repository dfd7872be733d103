package dev.casebook.domain.conversation.event;

import dev.casebook.domain.supportcase.Channel;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A conversation began.
 *
 * @param conversationId the conversation
 * @param caseId the case that hears it
 * @param customerId the opaque id of the customer whose words it will hold
 * @param channel the channel it runs on
 * @param occurredAt when it happened
 */
@Revision("1")
public record ConversationStarted(
        String conversationId, String caseId, String customerId, Channel channel, Instant occurredAt)
        implements ConversationEvent {}
