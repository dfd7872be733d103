package dev.casebook.domain.conversation.command;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Starts a conversation of a case.
 *
 * @param conversationId the conversation
 * @param caseId the case that hears it
 * @param customerId the customer of that case
 * @param channel the channel it runs on
 * @param issued by whom, when, and on what condition
 */
public record StartConversation(
        @TargetAggregateIdentifier String conversationId,
        String caseId,
        String customerId,
        Channel channel,
        Issued issued)
        implements ConversationCommand {}
