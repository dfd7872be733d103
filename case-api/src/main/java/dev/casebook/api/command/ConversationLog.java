package dev.casebook.api.command;

import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.conversation.event.ConversationEnded;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.thread.ThreadDocument;
import dev.casebook.projections.thread.ThreadQueries;
import dev.casebook.projections.thread.ThreadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversations read straight from the log, and no more of them than is needed: they can be long. */
public final class ConversationLog {

    /** How many messages the first page of a thread has. */
    private static final int PAGE = 50;

    /**
     * A conversation with its first messages.
     *
     * @param head the conversation
     * @param messages the first page of what was said, oldest first
     */
    public record Thread(ThreadDocument.Head head, Page<ThreadDocument.Message> messages) {}

    /**
     * A message where it was said.
     *
     * @param message the message
     * @param caseId the case that heard it
     * @param version the version of the conversation that it made
     */
    public record Said(ThreadDocument.Message message, String caseId, long version) {}

    private final AggregateEvents events;

    /** Conversations of these events. */
    public ConversationLog(AggregateEvents events) {
        this.events = events;
    }

    /**
     * The case that hears a conversation now.
     *
     * @throws NotFound when there is no such conversation
     */
    public String caseOf(String conversationId) {
        return happened(latest(conversationId, CaseLog.NOW)).caseId();
    }

    /**
     * The channel that a conversation runs on.
     *
     * @throws NotFound when there is no such conversation
     */
    public Channel channelOf(String conversationId) {
        return events.latest(conversationId, CaseLog.NOW, ConversationStarted.class)
                .map(event -> ((ConversationStarted) event.payload()).channel())
                .orElseThrow(() -> none(conversationId));
    }

    /**
     * The beginning of a conversation as it stood when the log reached a position.
     *
     * @throws NotFound when there was no such conversation
     */
    public Thread beginningAt(String conversationId, long position) {
        RecordedEvent latest = latest(conversationId, position);
        ThreadDocument.Head head = new ThreadDocument.Head(
                conversationId,
                happened(latest).caseId(),
                channelOf(conversationId),
                latest.sequence() + 1,
                events.latest(conversationId, position, ConversationEnded.class).isPresent());
        List<ThreadDocument.Message> said =
                events.first(conversationId, position, MessagePosted.class, PAGE + 1).stream()
                        .map(ThreadView::message)
                        .toList();
        return new Thread(head, ThreadQueries.firstPage(said, PAGE));
    }

    /**
     * The message that a request posted, which was the last one when the log reached the position of its answer.
     *
     * @throws NotFound when it was not
     */
    public Said messageAt(String conversationId, String messageId, long position) {
        return events.latest(conversationId, position, MessagePosted.class)
                .map(event ->
                        new Said(ThreadView.message(event), happened(event).caseId(), event.sequence() + 1))
                .filter(said -> said.message().id().equals(messageId))
                .orElseThrow(() -> new NotFound("message " + messageId));
    }

    /**
     * Checks that a message can be answered in a conversation.
     *
     * @throws ValidationFailed when it is none of that conversation
     */
    public void checkReply(String conversationId, @Nullable String replyTo) {
        if (replyTo != null
                && events.of(conversationId, CaseLog.NOW).stream()
                        .noneMatch(event -> event.payload() instanceof MessagePosted posted
                                && posted.messageId().equals(replyTo))) {
            throw new ValidationFailed("replyTo", "must be a message of this conversation");
        }
    }

    private RecordedEvent latest(String conversationId, long position) {
        return events.latest(conversationId, position)
                .filter(event -> event.payload() instanceof ConversationEvent)
                .orElseThrow(() -> none(conversationId));
    }

    private static ConversationEvent happened(RecordedEvent event) {
        return (ConversationEvent) event.payload();
    }

    private static NotFound none(String conversationId) {
        return new NotFound("conversation " + conversationId);
    }
}
