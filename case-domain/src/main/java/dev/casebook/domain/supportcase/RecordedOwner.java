package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who had a case by its log: an assignment names team and agent, and only what it changed was meant. */
final class RecordedOwner {

    private @Nullable String team;
    private @Nullable String agent;

    void note(CaseEvent event) {
        if (event instanceof CaseOpened opened) {
            team = opened.team();
        } else if (event instanceof CaseAssigned assigned) {
            team = assigned.team();
            agent = assigned.agent();
        } else if (event instanceof CaseUnassigned) {
            agent = null;
        }
    }

    /** The same assignment of a case that another team or agent may have. */
    CaseAssigned meant(CaseAssigned assigned, CaseState has) {
        return new CaseAssigned(
                assigned.caseId(),
                Objects.equals(assigned.team(), team) ? has.team : assigned.team(),
                Objects.equals(assigned.agent(), agent) ? has.agent : assigned.agent(),
                assigned.occurredAt());
    }
}
