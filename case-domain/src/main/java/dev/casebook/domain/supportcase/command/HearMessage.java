package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the case of a message in one of its conversations. Idempotent by message.
 *
 * @param caseId the case
 * @param conversationId the conversation
 * @param messageId the message
 * @param author the kind of its author
 * @param authorId who of that kind, or null
 * @param visibility who may read it
 * @param issued by whom, when, and on what condition
 */
public record HearMessage(
        @TargetAggregateIdentifier String caseId,
        String conversationId,
        String messageId,
        AuthorKind author,
        @Nullable String authorId,
        Visibility visibility,
        Issued issued)
        implements CaseCommand {}
