package dev.casebook.api.command;

import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.domain.responsetime.InEffect;
import dev.casebook.domain.responsetime.ResponseClock;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casedetail.DetailFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases folded straight from the log: as they stand in the running transaction, or once stood. */
public final class CaseLog {

    /** Up to wherever the log reaches. */
    public static final long NOW = Long.MAX_VALUE;

    private final AggregateEvents events;

    /** Folds of these events. */
    public CaseLog(AggregateEvents events) {
        this.events = events;
    }

    /**
     * A case as it stood when the log reached a position.
     *
     * @throws NotFound when there was no such case
     */
    public CaseDetail caseAt(String caseId, long position) {
        return fold(caseId, events.of(caseId, position));
    }

    /**
     * A case as it stood at an instant: the fold, in the order of the log, of what had happened by then.
     *
     * @param asKnown of that only what the log had learned by then; null for all that it knows
     * @throws NotFound when there was no such case then
     */
    public CaseDetail caseAsOf(String caseId, Instant asOf, @Nullable Instant asKnown) {
        return fold(caseId, eventsAsOf(caseId, asOf, asKnown));
    }

    /**
     * The events of a case that were in effect at an instant, in the order of the log.
     *
     * @param asKnown of those only what the log had learned by then; null for all that it knows
     * @throws NotFound when there was no such case then
     */
    public List<RecordedEvent> eventsAsOf(String caseId, Instant asOf, @Nullable Instant asKnown) {
        List<RecordedEvent> inEffect = new ArrayList<>();
        ResponseClock clock = ResponseClock.none();
        for (RecordedEvent event : events.of(caseId, NOW)) {
            if (event.payload() instanceof CaseEvent happened
                    && (asKnown == null || !event.recordedAt().isAfter(asKnown))
                    && (happened instanceof CaseOpened || !inEffect.isEmpty())
                    && InEffect.at(asOf, happened, clock.targets())) {
                clock = happened instanceof TargetEvent target ? clock.on(target) : clock;
                inEffect.add(event);
            }
        }
        if (inEffect.isEmpty()) {
            throw new NotFound("case " + caseId);
        }
        return inEffect;
    }

    /**
     * The events of a case, oldest first.
     *
     * @throws NotFound when there is no such case
     */
    public List<RecordedEvent> eventsOf(String caseId) {
        List<RecordedEvent> told = events.of(caseId, NOW);
        if (told.stream().noneMatch(event -> event.payload() instanceof CaseOpened)) {
            throw new NotFound("case " + caseId);
        }
        return told;
    }

    private static CaseDetail fold(String caseId, List<RecordedEvent> told) {
        CaseDetail detail = null;
        for (RecordedEvent event : told) {
            if (event.payload() instanceof CaseEvent happened) {
                detail = DetailFold.apply(detail, happened);
            }
        }
        if (detail == null) {
            throw new NotFound("case " + caseId);
        }
        return detail;
    }
}
