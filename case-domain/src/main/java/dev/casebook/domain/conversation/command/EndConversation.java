package dev.casebook.domain.conversation.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends the conversation.
 *
 * @param conversationId the conversation
 * @param issued by whom, when, and on what condition
 */
public record EndConversation(@TargetAggregateIdentifier String conversationId, Issued issued)
        implements ConversationCommand {}
