package dev.casebook.domain.conversation.event;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.privacy.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A message was said.
 *
 * @param conversationId the conversation
 * @param caseId the case that hears it
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param messageId the message
 * @param author who said it
 * @param text what was said
 * @param visibility who may read it
 * @param replyTo the message it answers, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record MessagePosted(
        String conversationId,
        String caseId,
        String customerId,
        String messageId,
        Author author,
        @PersonalData String text,
        Visibility visibility,
        @Nullable String replyTo,
        Instant occurredAt)
        implements ConversationEvent {}
