package dev.casebook.domain.conversation.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets another case hear the conversation. Where the case that it should leave does not hear it any more, it stays where
 * it is.
 *
 * @param conversationId the conversation
 * @param from the case that hears it until now
 * @param to the case that hears it from here on
 * @param issued by whom, when, and on what condition
 */
public record MoveConversation(@TargetAggregateIdentifier String conversationId, String from, String to, Issued issued)
        implements ConversationCommand {}
