package dev.casebook.api.command;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.conversation.command.PostMessage;
import dev.casebook.domain.conversation.command.StartConversation;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.AttachConversation;
import dev.casebook.domain.supportcase.command.OpenCase;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;

/** Opens cases and conversations: what takes more than one command. */
public final class Opening {

    /**
     * A case that was opened.
     *
     * @param caseId its id
     * @param reference its short reference
     */
    public record Opened(String caseId, String reference) {}

    private final CustomerKeys customers;
    private final CaseReferences references;

    /** Openings that give customers and cases their ids. */
    public Opening(CustomerKeys customers, CaseReferences references) {
        this.customers = customers;
        this.references = references;
    }

    /**
     * Opens a case. What a customer or a program wrote as description becomes the first message of its first
     * conversation; an agent's description is a record of the agent and no message.
     *
     * @return the case
     */
    public Opened open(Commands commands, NewCase asked, Issued issued) {
        String customerId = customers.idOf(asked.customer().externalId());
        Opened opened = openFor(commands, asked, customerId, issued);
        String description = asked.description();
        if (description != null && issued.actor().kind() != ActorKind.AGENT) {
            String conversationId = converse(commands, opened.caseId(), asked.channel(), issued);
            Author author = new Author(AuthorKind.CUSTOMER, null);
            post(commands, conversationId, customerId, author, description, Visibility.PUBLIC, null, issued);
        }
        return opened;
    }

    /** Opens a case of a customer whose id is known, without any conversation. */
    Opened openFor(Commands commands, NewCase asked, String customerId, Issued issued) {
        Opened opened = new Opened(newId(), references.next());
        commands.send(new OpenCase(
                opened.caseId(),
                opened.reference(),
                customerId,
                asked.customer(),
                asked.channel(),
                asked.topic(),
                asked.subject(),
                asked.description(),
                asked.priority(),
                asked.team(),
                asked.transaction(),
                asked.tags(),
                asked.source(),
                asked.externalId(),
                issued));
        return opened;
    }

    /**
     * Starts a conversation of a case.
     *
     * @return the id of the conversation
     */
    public String converse(Commands commands, String caseId, Channel channel, Issued issued) {
        String conversationId = newId();
        String customerId = commands.send(new AttachConversation(caseId, conversationId, channel, issued));
        commands.send(new StartConversation(conversationId, caseId, customerId, channel, withoutVersion(issued)));
        return conversationId;
    }

    /**
     * Posts a message without asking the case first: for those who just opened the conversation or asked already.
     *
     * @return the id of the message
     */
    String post(
            Commands commands,
            String conversationId,
            String customerId,
            Author author,
            String text,
            Visibility visibility,
            @Nullable String replyTo,
            Issued issued) {
        String messageId = newId();
        commands.send(
                new PostMessage(conversationId, customerId, messageId, author, text, visibility, replyTo, issued));
        return messageId;
    }

    /** The same command for another aggregate, whose version nobody has stated. */
    static Issued withoutVersion(Issued issued) {
        return new Issued(issued.actor(), issued.now(), issued.occurredAt(), null, issued.origin());
    }

    private static String newId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
