package dev.casebook.api.import_.history;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.command.Commands;
import dev.casebook.api.command.ConversationLog;
import dev.casebook.api.command.Correcting;
import dev.casebook.api.command.Messaging;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.Steps;
import dev.casebook.api.command.Wording;
import dev.casebook.api.rest.conversation.MessageBody;
import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.supportcase.CaseBodies;
import dev.casebook.api.rest.supportcase.CaseCall;
import dev.casebook.domain.conversation.command.EndConversation;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.projections.casedetail.CaseDetail;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plays one step as the commands of the call that it is. */
@Component
class StepPlayer {

    private final Opening opening;
    private final Correcting correcting;
    private final Messaging messaging;
    private final Wording wording;
    private final CaseLog log;
    private final ConversationLog conversations;

    StepPlayer(
            Opening opening,
            Correcting correcting,
            Messaging messaging,
            Wording wording,
            CaseLog log,
            ConversationLog conversations) {
        this.opening = opening;
        this.correcting = correcting;
        this.messaging = messaging;
        this.wording = wording;
        this.log = log;
        this.conversations = conversations;
    }

    Opening.Opened open(Commands commands, HistoryLine line, Issued issued) {
        return opening.open(commands, line.open().newCase(line.source(), line.externalId()), issued);
    }

    void play(Steps steps, String caseId, HistoryStep step, Issued issued) {
        if (step.body() instanceof MessageBody message) {
            String conversationId = conversationFor(steps, caseId, step.conversation(), issued);
            steps.take(commands -> post(commands, conversationId, message, issued));
        } else {
            steps.take(commands -> {
                play(commands, caseId, step, issued);
                return caseId;
            });
        }
    }

    private void play(Commands commands, String caseId, HistoryStep step, Issued issued) {
        Object body = step.body();
        if (body instanceof CaseCall call) {
            wording.send(commands, call.command(caseId, issued));
        } else if (body instanceof CaseBodies.Reopen reopen) {
            commands.send(new ReopenCase(caseId, reopen.reason(), issued));
        } else if (body instanceof CaseBodies.Customer customer) {
            correcting.customer(commands, caseId, customer.customer()::correcting, customer.reason(), issued);
        } else if (body instanceof CaseBodies.Information information) {
            correcting.information(commands, caseId, information.facts(), information.named(), issued);
        } else if (body instanceof CaseBodies.Conversation conversation) {
            opening.converse(commands, caseId, conversation.channel(), issued);
        } else if (body instanceof CaseBodies.End) {
            commands.send(new EndConversation(conversation(caseId, step.conversation()), issued));
        } else {
            throw new IllegalStateException("A step that nobody plays: " + step.kind());
        }
    }

    private Messaging.Posted post(Commands commands, String conversationId, MessageBody message, Issued issued) {
        conversations.checkReply(conversationId, message.replyTo());
        return messaging.post(
                commands,
                conversationId,
                message.author().author(),
                message.text(),
                message.readers(),
                message.replyTo(),
                issued);
    }

    /** The first message opens conversation 1 on the case's channel where there is none. */
    private String conversationFor(Steps steps, String caseId, int number, Issued issued) {
        CaseDetail detail = log.caseAt(caseId, CaseLog.NOW);
        return number == 1 && detail.conversations().isEmpty()
                ? steps.take(commands ->
                        opening.converse(commands, caseId, detail.summary().channel(), issued))
                : conversation(caseId, number);
    }

    private String conversation(String caseId, int number) {
        List<String> conversations = log.caseAt(caseId, CaseLog.NOW).conversations();
        if (number > conversations.size()) {
            throw new NotFound("conversation " + number + " in this case yet");
        }
        return conversations.get(number - 1);
    }
}
