package dev.casebook.saga.notification;

import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.supportcase.Stamp;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;

/**
 * Schedules a delivery for each notice of an escalation step, in the transaction that moves the token: so each is
 * scheduled once, whatever ends the process. Nothing is sent of what an import told, or on replay.
 */
@ProcessingGroup(WhenEscalationStepTakenThenNotify.PROCESSOR)
@DisallowReplay
public class WhenEscalationStepTakenThenNotify {

    /** The name of its processor. */
    public static final String PROCESSOR = "notification";

    private final Deliveries deliveries;

    /** A process that schedules with these deliveries. */
    public WhenEscalationStepTakenThenNotify(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(EscalationStepTaken taken, MetaData metaData) {
        if (Stamp.originOf(metaData).told()) {
            return;
        }
        for (Notice notice : taken.told()) {
            deliveries.schedule(Delivery.of(taken, notice));
        }
    }
}
