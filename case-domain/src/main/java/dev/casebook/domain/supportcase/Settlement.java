package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseResumed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records, in order of time, all that fell due before a command: at-risk marks, breaches, a later version of the
 * configuration, resuming, closing by itself, escalation steps. So each is exact and recorded once, however late anybody
 * looks.
 */
final class Settlement {

    private final String caseId;
    private final CaseState state;
    private final CaseRules rules;
    private final Issued issued;
    private final Recording recording;

    Settlement(String caseId, CaseState state, CaseRules rules, Issued issued, Recording recording) {
        this.caseId = caseId;
        this.state = state;
        this.rules = rules;
        this.issued = issued;
        this.recording = recording;
    }

    void upTo(Instant before) {
        boolean closingsRecorded = issued.origin() == Origin.IMPORTED_WITH_CLOSINGS;
        while (settleNext(before, closingsRecorded)) {
            // Each settlement may bring about the next.
        }
    }

    private boolean settleNext(Instant before, boolean closingsRecorded) {
        PolicyBook book = rules.policies();
        Instant closesAt = closingsRecorded ? null : state.closesAt(rules);
        Optional<Instant> mark = state.clock.inEffectAt(before, book);
        Optional<PolicyBook.Version> version = recording.laterVersion();
        Optional<EscalationLadder.Due> step = issued.imported() ? Optional.empty() : state.nextStep(book, before);
        Instant next = Earliest.of(
                mark.orElse(null),
                version.map(PolicyBook.Version::since).orElse(null),
                state.resumeAt,
                closesAt,
                step.map(EscalationLadder.Due::at).orElse(null));
        boolean marked = mark.filter(at -> at.equals(next)).isPresent();
        if (next == null || (!marked && !next.isBefore(before))) {
            return false;
        }
        if (marked) {
            List<? extends CaseEvent> marks = state.clock.settle(caseId, next, before, book);
            marks.forEach(recording::mark);
        } else if (version.filter(later -> later.since().equals(next)).isPresent()) {
            recording.takeUp(version.get());
        } else if (next.equals(state.resumeAt)) {
            recording.fact(new CaseResumed(caseId, Cause.CLOCK, next), Actor.CLOCK);
        } else if (next.equals(closesAt)) {
            recording.fact(new CaseClosed(caseId, state.customerId, null, Cause.CLOCK, next), Actor.CLOCK);
        } else {
            step.ifPresent(due -> new LadderDecisions(caseId, state, rules, recording).take(due));
        }
        return true;
    }
}
