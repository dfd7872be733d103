package dev.casebook.domain.conversation.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets another case hear the conversation.
 *
 * @param conversationId the conversation
 * @param to the case that hears it from here on
 * @param issued by whom, when, and on what condition
 */
public record MoveConversation(@TargetAggregateIdentifier String conversationId, String to, Issued issued)
        implements ConversationCommand {}
