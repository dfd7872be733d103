package dev.casebook.api.command;

import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casedetail.DetailFold;

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
        CaseDetail detail = null;
        for (RecordedEvent event : events.of(caseId, position)) {
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
