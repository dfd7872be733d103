package dev.casebook.api.replay.fold;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands.
 *
 * @param status its status, null before it was opened
 * @param team whose it is, or null
 * @param agent who has it, or null
 */
record CaseStanding(
        @Nullable CaseStatus status,
        @Nullable String team,
        @Nullable String agent) implements Serializable {

    static final CaseStanding NONE = new CaseStanding(null, null, null);

    boolean isOpen() {
        return status == CaseStatus.NEW || status == CaseStatus.OPEN || status == CaseStatus.PENDING;
    }

    CaseStanding after(CaseEvent event) {
        if (event instanceof CaseOpened opened) {
            return new CaseStanding(CaseStatus.NEW, opened.team(), null);
        }
        if (event instanceof CaseAssigned assigned) {
            return new CaseStanding(status, assigned.team(), assigned.agent());
        }
        if (event instanceof CaseUnassigned) {
            return new CaseStanding(status, team, null);
        }
        CaseStatus next = statusAfter(event);
        return next == null ? this : new CaseStanding(next, team, agent);
    }

    /** The status into which an event brings a case, or null where it says nothing of it. */
    static @Nullable CaseStatus statusAfter(CaseEvent event) {
        if (event instanceof CaseOpened) {
            return CaseStatus.NEW;
        }
        if (event instanceof CaseStarted || event instanceof CaseResumed || event instanceof CaseReopened) {
            return CaseStatus.OPEN;
        }
        if (event instanceof CasePended) {
            return CaseStatus.PENDING;
        }
        if (event instanceof CaseResolved) {
            return CaseStatus.RESOLVED;
        }
        if (event instanceof CaseClosed) {
            return CaseStatus.CLOSED;
        }
        if (event instanceof CaseMerged) {
            return CaseStatus.MERGED;
        }
        return event instanceof CaseUnmerged unmerged ? unmerged.status() : null;
    }
}
