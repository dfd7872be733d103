package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.EscalationStep;
import dev.casebook.domain.responsetime.Notices;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a step of the escalation ladder does to the case (rule 11). A repetition only tells again. */
final class LadderDecisions {

    /** Who acts where a step changes the case. */
    static final Actor RULE = new Actor(ActorKind.RULE, "escalation");

    private final String caseId;
    private final CaseState state;
    private final CaseRules rules;
    private final Recording recording;

    LadderDecisions(String caseId, CaseState state, CaseRules rules, Recording recording) {
        this.caseId = caseId;
        this.state = state;
        this.rules = rules;
        this.recording = recording;
    }

    void take(EscalationLadder.Due due) {
        EscalationStep step = due.step();
        boolean first = due.repeat() == 0;
        Integer level = first ? level(step) : null;
        Priority priority = first && step.raisePriority() ? higher(state.priority) : null;
        String team = first && step.moveTo() != null && !step.moveTo().equals(state.team) ? step.moveTo() : null;
        String reason = reason(due);
        Notices notices = new Notices(recording.policies(), rules.channels(), state.team, state.agent);
        Target target = due.target();
        recording.mark(new EscalationStepTaken(
                caseId,
                target.metric(),
                target.instance(),
                due.number(),
                due.repeat(),
                reason,
                notices.to(step.recipients()),
                level,
                priority,
                team,
                due.at()));
        change(due, level, priority, team, reason);
    }

    private void change(
            EscalationLadder.Due due,
            @Nullable Integer level,
            @Nullable Priority priority,
            @Nullable String team,
            String reason) {
        Target target = due.target();
        Instant at = due.at();
        if (level != null) {
            recording.fact(
                    new CaseEscalated(caseId, state.customerId, level, reason, target.metric(), target.instance(), at),
                    RULE);
        }
        if (priority != null) {
            recording.fact(new CaseClassified(caseId, state.customerId, null, priority, reason, at), RULE);
        }
        if (team != null) {
            recording.fact(new CaseAssigned(caseId, team, null, at), RULE);
        }
    }

    /** The level that the case rises to; null where it stands there already. */
    private @Nullable Integer level(EscalationStep step) {
        Integer level = step.level();
        if (level == null) {
            return null;
        }
        int to = level == EscalationStep.ONE_UP
                ? Math.min(EscalationDecisions.HIGHEST, state.escalationLevel + 1)
                : Math.max(level, state.escalationLevel);
        boolean same = to == state.escalationLevel && !state.acknowledged;
        return same ? null : Integer.valueOf(to);
    }

    private static @Nullable Priority higher(Priority priority) {
        Priority[] all = Priority.values();
        return priority.ordinal() + 1 < all.length ? all[priority.ordinal() + 1] : null;
    }

    private static String reason(EscalationLadder.Due due) {
        EscalationStep step = due.step();
        String metric = due.target().metric().name();
        if (due.repeat() > 0) {
            return metric + " is breached and nobody acknowledged it";
        } else if (step.after() != null) {
            return metric + " was breached " + step.after() + " before";
        }
        return step.percent() != null && step.percent() < 100
                ? metric + " used up " + step.percent() + " % of its time"
                : metric + " was breached";
    }
}
