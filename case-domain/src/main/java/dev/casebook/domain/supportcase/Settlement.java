package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseResumed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Candidates due = candidates(before, closingsRecorded);
        Instant next = due.earliest();
        boolean marked = due.mark().filter(at -> at.equals(next)).isPresent();
        if (next == null || (!marked && !next.isBefore(before))) {
            return false;
        }
        if (marked) {
            List<? extends CaseEvent> marks = state.clock.settle(caseId, next, before, rules.policies());
            marks.forEach(recording::mark);
        } else {
            settle(due, next);
        }
        return true;
    }

    private Candidates candidates(Instant before, boolean closingsRecorded) {
        PolicyBook book = rules.policies();
        return new Candidates(
                state.clock.inEffectAt(before, book),
                recording.laterVersion(),
                state.resumeAt,
                closingsRecorded ? null : state.closesAt(rules),
                issued.imported() ? Optional.empty() : state.nextStep(book, before));
    }

    private void settle(Candidates due, Instant next) {
        if (due.version().filter(later -> later.since().equals(next)).isPresent()) {
            due.version().ifPresent(recording::takeUp);
        } else if (next.equals(due.resumeAt())) {
            recording.fact(new CaseResumed(caseId, Cause.CLOCK, next), Actor.CLOCK);
        } else if (next.equals(due.closesAt())) {
            recording.fact(new CaseClosed(caseId, state.customerId, null, Cause.CLOCK, next), Actor.CLOCK);
        } else {
            due.step().ifPresent(step -> new LadderDecisions(caseId, state, rules, recording).take(step));
        }
    }

    /** What may fall due next, of each kind at most one. */
    private record Candidates(
            Optional<Instant> mark,
            Optional<PolicyBook.Version> version,
            @Nullable Instant resumeAt,
            @Nullable Instant closesAt,
            Optional<EscalationLadder.Due> step) {

        @Nullable
        Instant earliest() {
            return Earliest.of(
                    mark.orElse(null),
                    version.map(PolicyBook.Version::since).orElse(null),
                    resumeAt,
                    closesAt,
                    step.map(EscalationLadder.Due::at).orElse(null));
        }
    }
}
