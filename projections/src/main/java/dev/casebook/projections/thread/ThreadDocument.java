package dev.casebook.projections.thread;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of a thread: its head, or one message.
 *
 * @param head the conversation, where this is its head
 * @param message a message, where this is one
 */
public record ThreadDocument(@Nullable Head head, @Nullable Message message) {

    /**
     * A conversation without its messages.
     *
     * @param id the conversation
     * @param caseId the case that hears it
     * @param channel the channel it runs on
     * @param version how many events it has
     * @param ended whether it ended
     */
    public record Head(String id, String caseId, Channel channel, long version, boolean ended) {}

    /**
     * A message.
     *
     * @param id the message
     * @param conversationId the conversation
     * @param caseId the case that heard it when it was said; null in documents of earlier versions
     * @param author who said it
     * @param text what was said
     * @param visibility who may read it
     * @param replyTo the message it answers, or null
     * @param occurredAt when it was said
     * @param recordedAt when the log learned of it
     * @param sequence its number in the conversation
     */
    public record Message(
            String id,
            String conversationId,
            @Nullable String caseId,
            Author author,
            String text,
            Visibility visibility,
            @Nullable String replyTo,
            Instant occurredAt,
            Instant recordedAt,
            long sequence) {}
}
