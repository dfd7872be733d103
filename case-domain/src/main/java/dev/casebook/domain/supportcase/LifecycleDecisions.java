package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.command.CloseCase;
import dev.casebook.domain.supportcase.command.OpenCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import dev.casebook.domain.supportcase.command.StartCase;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a case decides about its own course: taking up, waiting, resolving, reopening, closing. */
final class LifecycleDecisions {

    private LifecycleDecisions() {}

    static List<CaseEvent> open(OpenCase c, Instant at) {
        return List.of(new CaseOpened(
                c.caseId(),
                c.reference(),
                c.customerId(),
                c.customer(),
                c.channel(),
                c.topic(),
                c.subject(),
                c.description(),
                c.priority(),
                c.team(),
                c.transaction(),
                c.tags(),
                c.issued().actor().kind(),
                c.source(),
                c.externalId(),
                at));
    }

    static List<CaseEvent> start(CaseState state, StartCase c, Instant at) {
        if (!CaseTransitions.allows(CaseAction.START, state.status)) {
            return List.of();
        }
        Actor actor = c.issued().actor();
        String agent = actor.kind() == ActorKind.AGENT ? actor.id() : null;
        return List.of(new CaseStarted(c.caseId(), agent, at));
    }

    static List<CaseEvent> pend(CaseState state, PendCase c, Instant at) {
        CaseTransitions.allows(CaseAction.PEND, state.status);
        boolean same = state.status == CaseStatus.PENDING
                && state.pendingReason == c.reason()
                && Objects.equals(state.resumeAt, c.resumeAt())
                && !c.noteChanged();
        return same
                ? List.of()
                : List.of(new CasePended(c.caseId(), c.reason(), c.note(), state.customerId, c.resumeAt(), at));
    }

    static List<CaseEvent> resume(CaseState state, ResumeCase c, Instant at) {
        return CaseTransitions.allows(CaseAction.RESUME, state.status)
                ? List.of(new CaseResumed(c.caseId(), Cause.COMMAND, at))
                : List.of();
    }

    static List<CaseEvent> resolve(CaseState state, ResolveCase c, Instant at) {
        if (state.status == CaseStatus.RESOLVED && state.resolution == c.resolution() && !c.summaryChanged()) {
            return List.of();
        }
        CaseTransitions.allows(CaseAction.RESOLVE, state.status);
        return List.of(new CaseResolved(c.caseId(), state.customerId, c.resolution(), c.summary(), at));
    }

    /** Whether a closed case is still within its window; an import knows none. */
    static boolean reopenable(CaseState state, Issued issued, CaseRules rules, Instant at) {
        Instant closedAt = state.closedAt;
        return state.status != CaseStatus.CLOSED
                || issued.imported()
                || closedAt == null
                || !at.isAfter(closedAt.plus(rules.reopenWindow()));
    }

    static List<CaseEvent> reopen(CaseState state, ReopenCase c, Instant at) {
        return CaseTransitions.allows(CaseAction.REOPEN, state.status)
                ? List.of(new CaseReopened(c.caseId(), state.customerId, c.reason(), Cause.COMMAND, at))
                : List.of();
    }

    static List<CaseEvent> close(CaseState state, CloseCase c, Instant at) {
        return CaseTransitions.allows(CaseAction.CLOSE, state.status)
                ? List.of(new CaseClosed(c.caseId(), state.customerId, c.reason(), Cause.COMMAND, at))
                : List.of();
    }
}
