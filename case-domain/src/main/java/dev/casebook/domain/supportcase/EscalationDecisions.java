package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.command.AcknowledgeEscalation;
import dev.casebook.domain.supportcase.command.EscalateCase;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import java.time.Instant;
import java.util.List;

/** What a case decides about being escalated. */
final class EscalationDecisions {

    /** The highest level there is. */
    static final int HIGHEST = 5;

    private EscalationDecisions() {}

    static List<CaseEvent> escalate(CaseState state, EscalateCase c, Instant at) {
        CaseTransitions.allows(CaseAction.ESCALATE, state.status);
        boolean same = state.escalationLevel == c.level() && !state.acknowledged;
        return same
                ? List.of()
                : List.of(new CaseEscalated(c.caseId(), state.customerId, c.level(), c.reason(), null, null, at));
    }

    static List<CaseEvent> acknowledge(CaseState state, AcknowledgeEscalation c, Instant at) {
        CaseTransitions.allows(CaseAction.ACKNOWLEDGE, state.status);
        boolean repeats = state.stepsTaken.repeats();
        if (state.escalationLevel == 0 && !repeats) {
            throw new CaseRefused.NotEscalated();
        }
        return state.acknowledged && !repeats
                ? List.of()
                : List.of(
                        new EscalationAcknowledged(c.caseId(), state.customerId, state.escalationLevel, c.note(), at));
    }
}
