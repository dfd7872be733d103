package dev.casebook.api.command;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.conversation.command.MoveConversation;
import dev.casebook.domain.supportcase.Admission;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.AdmitMessage;
import dev.casebook.domain.supportcase.command.AttachConversation;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages: asks the case first, and moves the conversation to a follow-up case where the case closed too long
 * ago.
 */
public final class Messaging {

    /**
     * Where a message went.
     *
     * @param conversationId the conversation that holds it
     * @param messageId the message
     */
    public record Posted(String conversationId, String messageId) {}

    private final Opening opening;
    private final FollowingUp followingUp;
    private final ConversationLog log;

    /** Messages posted through the given openings. */
    public Messaging(Opening opening, FollowingUp followingUp, ConversationLog log) {
        this.opening = opening;
        this.followingUp = followingUp;
        this.log = log;
    }

    /**
     * Posts a message in a conversation.
     *
     * @throws dev.casebook.api.rest.problem.NotFound when there is no such conversation
     * @throws dev.casebook.domain.supportcase.CaseRefused when the case or the conversation refuses it
     */
    public Posted post(
            Commands commands,
            String conversationId,
            Author author,
            String text,
            Visibility visibility,
            @Nullable String replyTo,
            Issued issued) {
        String caseId = log.caseOf(conversationId);
        Admission admission =
                commands.send(new AdmitMessage(caseId, author.kind(), visibility, Opening.withoutVersion(issued)));
        Issued at = new Issued(issued.actor(), issued.now(), admission.at(), issued.ifVersion(), issued.origin());
        if (admission.followUpNeeded()) {
            moveToFollowUp(commands, conversationId, caseId, at);
            at = Opening.withoutVersion(at);
        }
        String messageId =
                opening.post(commands, conversationId, admission.customerId(), author, text, visibility, replyTo, at);
        return new Posted(conversationId, messageId);
    }

    /** The conversation goes along, so that whatever else is said in it reaches the same follow-up. */
    private void moveToFollowUp(Commands commands, String conversationId, String caseId, Issued issued) {
        Issued theirs = Opening.withoutVersion(issued);
        String followUp = followingUp.followUp(commands, caseId, theirs).caseId();
        commands.send(new AttachConversation(followUp, conversationId, log.channelOf(conversationId), theirs));
        commands.send(new MoveConversation(conversationId, caseId, followUp, issued));
    }
}
