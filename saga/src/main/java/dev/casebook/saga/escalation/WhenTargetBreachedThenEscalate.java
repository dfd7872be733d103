package dev.casebook.saga.escalation;

import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Stamp;
import dev.casebook.domain.supportcase.command.EscalateBreach;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.saga.CaseCommands;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;

/**
 * Raises the escalation of a case whose promise was breached, save on what an import recorded. The case takes each
 * breach once, and only while it is open.
 */
@ProcessingGroup(WhenTargetBreachedThenEscalate.PROCESSOR)
public class WhenTargetBreachedThenEscalate {

    /** The name of its processor, which follows the log. */
    public static final String PROCESSOR = "escalation";

    /** Who escalates. */
    static final Actor RULE = new Actor(ActorKind.RULE, "response-time");

    private final CaseCommands commands;
    private final Clock clock;

    /** A process that sends its commands one by one. */
    public WhenTargetBreachedThenEscalate(CaseCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(TargetBreached breached, MetaData metaData) {
        if (!Stamp.originOf(metaData).told()) {
            Issued issued = Issued.live(RULE, clock.instant().truncatedTo(ChronoUnit.MICROS));
            commands.send(new EscalateBreach(breached.caseId(), breached.metric(), breached.instance(), issued));
        }
    }
}
