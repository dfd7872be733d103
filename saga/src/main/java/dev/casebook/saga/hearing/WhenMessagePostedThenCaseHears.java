package dev.casebook.saga.hearing;

import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Stamp;
import dev.casebook.domain.supportcase.command.HearMessage;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;

/**
 * Tells the case of every message, in the unit of work that posts it: both are recorded, or neither. The case itself
 * takes a message once.
 */
@ProcessingGroup(WhenMessagePostedThenCaseHears.PROCESSOR)
public class WhenMessagePostedThenCaseHears {

    /** The name of its processor, which subscribes to the log. */
    public static final String PROCESSOR = "hearing";

    private final CommandGateway commands;

    /** A process that sends its commands in the running unit of work. */
    public WhenMessagePostedThenCaseHears(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(MessagePosted posted, MetaData metaData, @Timestamp Instant recordedAt) {
        Actor actor = Stamp.actorOf(metaData);
        Issued issued = new Issued(actor, recordedAt, posted.occurredAt(), null, Stamp.originOf(metaData));
        commands.sendAndWait(new HearMessage(
                posted.caseId(),
                posted.conversationId(),
                posted.messageId(),
                posted.author().kind(),
                posted.author().id(),
                posted.visibility(),
                issued));
    }
}
