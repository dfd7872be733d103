package dev.casebook.api.rest.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.projections.thread.ThreadDocument;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * A message, with the case in which it was said.
     *
     * @param hears the case that hears its conversation now, where the message does not say its own
     */
    public static MessageAnswer of(ThreadDocument.Message message, String hears) {
        return new MessageAnswer(
                message.id(),
                message.author(),
                message.text(),
                message.visibility(),
                message.replyTo(),
                message.occurredAt(),
                message.recordedAt(),
                Optional.ofNullable(message.caseId()).orElse(hears));
    }
}
