package dev.casebook.api.testing;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.conversation.command.PostMessage;
import dev.casebook.domain.conversation.command.StartConversation;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.command.AddNote;
import dev.casebook.domain.supportcase.command.AttachConversation;
import dev.casebook.domain.supportcase.command.OpenCase;
import java.time.Instant;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;

/** Commands as tests give them: a customer, an agent, an instant long past. */
public final class Cases {

    /** When everything happens. */
    public static final Instant AT = Instant.parse("2026-01-26T09:00:00Z");

    /** By an agent. */
    public static final Issued BY_AGENT = Issued.live(new Actor(ActorKind.AGENT, "li.na"), AT);

    /** By a customer. */
    public static final Issued BY_CUSTOMER = Issued.live(new Actor(ActorKind.CUSTOMER, "customer-1"), AT);

    /** Told afterwards. */
    public static final Issued IMPORTED =
            new Issued(new Actor(ActorKind.AGENT, "li.na"), AT, AT, null, Origin.IMPORTED);

    private Cases() {}

    /** A new id. */
    public static String newId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }

    /** Opens a case. */
    public static OpenCase open(String caseId, Issued issued) {
        CustomerDetails customer = new CustomerDetails("w-1", "王芳", null, null, "zh-CN", null);
        return new OpenCase(
                caseId,
                "C17",
                "customer-1",
                customer,
                Channel.WEB,
                "top-up",
                "充值未到账",
                null,
                Priority.NORMAL,
                "cards",
                null,
                Set.of(),
                null,
                null,
                issued);
    }

    /** Writes a note. */
    public static AddNote note(String caseId, String text, Issued issued) {
        return new AddNote(caseId, newId(), text, issued);
    }

    /** Tells the case of a conversation. */
    public static AttachConversation attach(String caseId, String conversationId, Issued issued) {
        return new AttachConversation(caseId, conversationId, Channel.CHAT, issued);
    }

    /** Starts a conversation. */
    public static StartConversation converse(String caseId, String conversationId, Issued issued) {
        return new StartConversation(conversationId, caseId, "customer-1", Channel.CHAT, issued);
    }

    /** Posts a customer's message. */
    public static PostMessage message(String conversationId, String text, Issued issued) {
        Author author = new Author(AuthorKind.CUSTOMER, "customer-1");
        return new PostMessage(conversationId, "customer-1", newId(), author, text, Visibility.PUBLIC, null, issued);
    }
}
