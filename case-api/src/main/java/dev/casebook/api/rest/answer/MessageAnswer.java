package dev.casebook.api.rest.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.projections.thread.ThreadDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message, as the contract writes it. */
public record MessageAnswer(
        String id,
        Author author,
        String text,
        Visibility visibility,
        @Nullable String replyTo,
        Instant occurredAt,
        Instant recordedAt,
        @JsonProperty("case") String caseId) {

    /** A message of a conversation that a case hears. */
    public static MessageAnswer of(ThreadDocument.Message message, String caseId) {
        return new MessageAnswer(
                message.id(),
                message.author(),
                message.text(),
                message.visibility(),
                message.replyTo(),
                message.occurredAt(),
                message.recordedAt(),
                caseId);
    }
}
