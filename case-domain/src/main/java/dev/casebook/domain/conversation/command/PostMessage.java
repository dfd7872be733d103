package dev.casebook.domain.conversation.command;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message.
 *
 * @param conversationId the conversation
 * @param customerId the customer of the case that hears it: the opaque id
 * @param messageId the message
 * @param author who says it
 * @param text what is said, not blank
 * @param visibility who may read it
 * @param replyTo the message it answers, or null
 * @param issued by whom, when, and on what condition
 */
public record PostMessage(
        @TargetAggregateIdentifier String conversationId,
        String customerId,
        String messageId,
        Author author,
        String text,
        Visibility visibility,
        @Nullable String replyTo,
        Issued issued)
        implements ConversationCommand {}
