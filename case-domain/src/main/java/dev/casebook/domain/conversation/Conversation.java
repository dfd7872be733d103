package dev.casebook.domain.conversation;

import dev.casebook.domain.conversation.command.EndConversation;
import dev.casebook.domain.conversation.command.MoveConversation;
import dev.casebook.domain.conversation.command.PostMessage;
import dev.casebook.domain.conversation.command.StartConversation;
import dev.casebook.domain.conversation.event.ConversationEnded;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.conversation.event.ConversationMoved;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.supportcase.CaseRefused;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Stamp;
import dev.casebook.domain.supportcase.VersionConflict;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A conversation of a case. It keeps the order of what is said and ends; what a message means for the case is the
 * case's to decide, which hears it in the same transaction.
 */
@SuppressWarnings("NullAway.Init")
public class Conversation {

    @AggregateIdentifier
    private String conversationId;

    private String caseId;
    private boolean ended;
    private long version;
    private Instant latest = Instant.MIN;

    /** For the event store, which replays the conversation into it. */
    public Conversation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(StartConversation c) {
        record(
                new ConversationStarted(c.conversationId(), c.caseId(), c.customerId(), c.channel(), at(c.issued())),
                c.issued());
    }

    /** Answers with the id of the case that hears the message. */
    @CommandHandler
    String handle(PostMessage c) {
        VersionConflict.check(c.issued(), version);
        if (ended) {
            throw new CaseRefused.ConversationHasEnded();
        }
        record(
                new MessagePosted(
                        conversationId,
                        caseId,
                        c.customerId(),
                        c.messageId(),
                        c.author(),
                        c.text(),
                        c.visibility(),
                        c.replyTo(),
                        at(c.issued())),
                c.issued());
        return caseId;
    }

    @CommandHandler
    void handle(EndConversation c) {
        VersionConflict.check(c.issued(), version);
        if (!ended) {
            record(new ConversationEnded(conversationId, caseId, at(c.issued())), c.issued());
        }
    }

    @CommandHandler
    void handle(MoveConversation c) {
        VersionConflict.check(c.issued(), version);
        if (caseId.equals(c.from())) {
            record(new ConversationMoved(conversationId, c.to(), c.from(), at(c.issued())), c.issued());
        }
    }

    private Instant at(Issued issued) {
        Instant now = issued.now().isAfter(latest) ? issued.now() : latest;
        return Optional.ofNullable(issued.occurredAt()).orElse(now);
    }

    private void record(ConversationEvent event, Issued issued) {
        AggregateLifecycle.apply(event, MetaData.from(Stamp.of(issued.actor(), issued)));
    }

    @EventSourcingHandler
    void on(ConversationEvent event) {
        conversationId = event.conversationId();
        caseId = event.caseId();
        ended = ended || event instanceof ConversationEnded;
        version++;
        if (event.occurredAt().isAfter(latest)) {
            latest = event.occurredAt();
        }
    }
}
