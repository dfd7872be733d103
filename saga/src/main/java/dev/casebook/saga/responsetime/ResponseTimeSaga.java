package dev.casebook.saga.responsetime;

import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.saga.CaseCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the one timer of a case. The case says when it must next be looked at; when that instant has passed, the saga
 * asks it to settle, and the case's answer alone decides what follows. Its state may be lost or stale without harm: a
 * case records what fell due whenever it is looked at.
 */
public class ResponseTimeSaga {

    /** The name of its processor. */
    public static final String PROCESSOR = "response-time";

    static final String TIMER = "case-timer";

    private @Nullable String scheduleId;

    /** For the saga store. */
    public ResponseTimeSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "caseId")
    void on(CaseTimerSet set, DeadlineManager timers) {
        if (scheduleId != null) {
            timers.cancelSchedule(TIMER, scheduleId);
            scheduleId = null;
        }
        Instant wakeAt = set.wakeAt();
        if (wakeAt == null) {
            SagaLifecycle.end();
        } else {
            scheduleId = timers.schedule(justAfter(wakeAt), TIMER, set.caseId());
        }
    }

    /** What falls due at an instant is in effect just after it. */
    private static Instant justAfter(Instant wakeAt) {
        return wakeAt.plusMillis(1);
    }

    @DeadlineHandler(deadlineName = TIMER)
    void wake(String caseId, CaseCommands commands, Clock clock) {
        scheduleId = null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        commands.send(new SettleCase(caseId, Issued.live(Actor.CLOCK, now)));
    }
}
