package dev.casebook.projections.thread;

import dev.casebook.domain.conversation.event.ConversationEnded;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Threads: a document a conversation and a document a message, so that no document grows. */
public final class ThreadView implements View<ThreadDocument> {

    @Override
    public String name() {
        return "thread";
    }

    @Override
    public Class<ThreadDocument> type() {
        return ThreadDocument.class;
    }

    @Override
    public Class<?> eventType() {
        return ConversationEvent.class;
    }

    @Override
    public List<String> keysOf(RecordedEvent event) {
        if (event.payload() instanceof MessagePosted posted) {
            return List.of(posted.conversationId(), posted.messageId());
        }
        return event.payload() instanceof ConversationEvent happened ? List.of(happened.conversationId()) : List.of();
    }

    @Override
    public ThreadDocument apply(String key, @Nullable ThreadDocument before, RecordedEvent event) {
        ConversationEvent happened = (ConversationEvent) event.payload();
        return key.equals(happened.conversationId())
                ? new ThreadDocument(head(before == null ? null : before.head(), happened), null)
                : new ThreadDocument(null, message(event));
    }

    /** The conversation after an event. */
    public static ThreadDocument.Head head(ThreadDocument.@Nullable Head before, ConversationEvent event) {
        if (event instanceof ConversationStarted started) {
            return new ThreadDocument.Head(event.conversationId(), event.caseId(), started.channel(), 1, false);
        }
        if (before == null) {
            throw new IllegalStateException("The conversation was never started");
        }
        return new ThreadDocument.Head(
                before.id(),
                event.caseId(),
                before.channel(),
                before.version() + 1,
                before.ended() || event instanceof ConversationEnded);
    }

    /** The message that an event posted. */
    public static ThreadDocument.Message message(RecordedEvent event) {
        MessagePosted posted = (MessagePosted) event.payload();
        return new ThreadDocument.Message(
                posted.messageId(),
                posted.conversationId(),
                posted.caseId(),
                posted.author(),
                posted.text(),
                posted.visibility(),
                posted.replyTo(),
                posted.occurredAt(),
                event.recordedAt(),
                event.sequence());
    }

    @Override
    public Map<String, Object> index(ThreadDocument document) {
        Map<String, Object> index = new HashMap<>();
        if (document.message() != null) {
            index.put("conversation", document.message().conversationId());
            index.put("order", document.message().sequence());
        }
        return index;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("conversation", "order", "_id"));
    }
}
