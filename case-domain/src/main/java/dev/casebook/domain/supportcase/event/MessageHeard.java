package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A message of one of its conversations reached the case.
 *
 * @param caseId the case
 * @param conversationId the conversation
 * @param messageId the message
 * @param author the kind of its author
 * @param authorId who of the service or its programs, or null; of a customer nothing is said
 * @param visibility who may read it
 * @param occurredAt when it happened
 */
@Revision("1")
public record MessageHeard(
        String caseId,
        String conversationId,
        String messageId,
        AuthorKind author,
        @Nullable String authorId,
        Visibility visibility,
        Instant occurredAt)
        implements CaseEvent {}
