package dev.casebook.api.command;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.Admission;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.AdmitMessage;
import org.jspecify.annotations.Nullable;

/** Posts messages: asks the case first, and moves to a follow-up case where the case closed too long ago. */
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
    private final CaseLog log;

    /** Messages posted through the given openings. */
    public Messaging(Opening opening, FollowingUp followingUp, CaseLog log) {
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
        String caseId = log.threadAt(conversationId, CaseLog.NOW).head().caseId();
        Admission admission =
                commands.send(new AdmitMessage(caseId, author.kind(), visibility, Opening.withoutVersion(issued)));
        Issued at = new Issued(issued.actor(), issued.now(), admission.at(), issued.ifVersion(), issued.origin());
        if (!admission.followUpNeeded()) {
            String messageId = opening.post(commands, conversationId, author, text, visibility, replyTo, at);
            return new Posted(conversationId, messageId);
        }
        return postInFollowUp(commands, caseId, author, text, Opening.withoutVersion(at));
    }

    private Posted postInFollowUp(Commands commands, String caseId, Author author, String text, Issued issued) {
        String followUp = followingUp.followUp(commands, caseId, null, issued);
        String conversationId = opening.converse(
                commands, followUp, log.caseAt(caseId, CaseLog.NOW).summary().channel(), issued);
        String messageId = opening.post(commands, conversationId, author, text, Visibility.PUBLIC, null, issued);
        return new Posted(conversationId, messageId);
    }
}
