package dev.casebook.api.import_.history;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.command.Commands;
import dev.casebook.api.command.Correcting;
import dev.casebook.api.command.FollowingUp;
import dev.casebook.api.command.Messaging;
import dev.casebook.api.command.Opening;
import dev.casebook.api.rest.conversation.MessageBody;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.supportcase.CaseBodies;
import dev.casebook.api.rest.supportcase.CaseCall;
import dev.casebook.domain.conversation.command.EndConversation;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import java.util.List;

/** Plays one step of a history as the commands of the call that it is. */
public final class StepPlayer {

    private final Opening opening;
    private final FollowingUp followingUp;
    private final Messaging messaging;
    private final Correcting correcting;
    private final CaseLog log;

    /** A player through the same doors as HTTP. */
    public StepPlayer(
            Opening opening, FollowingUp followingUp, Messaging messaging, Correcting correcting, CaseLog log) {
        this.opening = opening;
        this.followingUp = followingUp;
        this.messaging = messaging;
        this.correcting = correcting;
        this.log = log;
    }

    List<String> conversationsOf(String caseId) {
        return log.caseAt(caseId, CaseLog.NOW).conversations();
    }

    void play(Commands commands, String caseId, HistoryStep step, Issued issued) {
        if (step.body() instanceof CaseCall call) {
            commands.send(call.command(caseId, issued));
        } else if (step.body() instanceof CaseBodies.Customer customer) {
            correcting.customer(commands, caseId, customer.customer()::correcting, customer.reason(), issued);
        } else if (step.body() instanceof CaseBodies.Information information) {
            correcting.information(commands, caseId, information.facts(), information.named(), issued);
        } else if (step.body() instanceof CaseBodies.Reopen reopen) {
            followingUp.reopen(commands, caseId, reopen.reason(), issued);
        } else if (step.body() instanceof CaseBodies.Conversation conversation) {
            opening.converse(commands, caseId, conversation.channel(), issued);
        } else if (step.body() instanceof MessageBody message) {
            say(commands, caseId, step, message, issued);
        } else {
            commands.send(new EndConversation(conversation(caseId, step.conversation()), issued));
        }
    }

    /** The first message opens the first conversation, on the case's channel, where there is none. */
    private void say(Commands commands, String caseId, HistoryStep step, MessageBody message, Issued issued) {
        boolean first = step.conversation() == 1 && conversationsOf(caseId).isEmpty();
        String conversationId = first
                ? opening.converse(commands, caseId, channelOf(caseId), issued)
                : conversation(caseId, step.conversation());
        if (first) {
            opening.post(
                    commands,
                    conversationId,
                    message.author().author(),
                    message.text(),
                    message.readers(),
                    message.replyTo(),
                    issued);
        } else {
            messaging.post(
                    commands,
                    conversationId,
                    message.author().author(),
                    message.text(),
                    message.readers(),
                    message.replyTo(),
                    issued);
        }
    }

    private Channel channelOf(String caseId) {
        return log.caseAt(caseId, CaseLog.NOW).summary().channel();
    }

    private String conversation(String caseId, int number) {
        List<String> conversations = conversationsOf(caseId);
        if (number > conversations.size()) {
            throw new ValidationFailed("conversation", "the case has " + conversations.size() + " conversations");
        }
        return conversations.get(number - 1);
    }
}
