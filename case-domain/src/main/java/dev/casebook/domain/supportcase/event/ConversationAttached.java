package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.supportcase.Channel;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A conversation belongs to the case from here on.
 *
 * @param caseId the case
 * @param conversationId the conversation
 * @param channel the channel it runs on
 * @param occurredAt when it happened
 */
@Revision("1")
public record ConversationAttached(String caseId, String conversationId, Channel channel, Instant occurredAt)
        implements CaseEvent {}
