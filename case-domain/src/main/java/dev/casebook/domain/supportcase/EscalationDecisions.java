package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.command.AcknowledgeEscalation;
import dev.casebook.domain.supportcase.command.EscalateBreach;
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

    /** A breach that still counts raises an open case by one level, once. */
    static List<CaseEvent> escalate(CaseState state, EscalateBreach c, Instant at) {
        boolean counts = state.clock.targets().stream().anyMatch(target -> countsAs(target, c));
        boolean done = state.escalatedBreaches.contains(CaseState.breachKey(c.metric(), c.instance()));
        if (!state.open() || done || !counts) {
            return List.of();
        }
        int level = Math.min(HIGHEST, state.escalationLevel + 1);
        String reason = c.metric() + " was breached";
        return List.of(new CaseEscalated(c.caseId(), state.customerId, level, reason, c.metric(), c.instance(), at));
    }

    private static boolean countsAs(Target target, EscalateBreach c) {
        return target.metric() == c.metric()
                && target.instance() == c.instance()
                && target.breachedAt() != null
                && !target.excused();
    }

    static List<CaseEvent> acknowledge(CaseState state, AcknowledgeEscalation c, Instant at) {
        CaseTransitions.allows(CaseAction.ACKNOWLEDGE, state.status);
        if (state.escalationLevel == 0) {
            throw new CaseRefused.NotEscalated();
        }
        return state.acknowledged
                ? List.of()
                : List.of(
                        new EscalationAcknowledged(c.caseId(), state.customerId, state.escalationLevel, c.note(), at));
    }
}
