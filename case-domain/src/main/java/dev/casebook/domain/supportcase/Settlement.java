package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseResumed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records, in order of time, all that fell due before a command: at-risk marks, breaches, resuming, closing by itself.
 * So each is exact and recorded once, however late anybody looks.
 */
final class Settlement {

    private final String caseId;
    private final CaseState state;
    private final CaseRules rules;
    private final Consumer<CaseEvent> recorder;

    Settlement(String caseId, CaseState state, CaseRules rules, Consumer<CaseEvent> recorder) {
        this.caseId = caseId;
        this.state = state;
        this.rules = rules;
        this.recorder = recorder;
    }

    void upTo(Instant before, boolean closingsRecorded) {
        Optional<Instant> next = state.nextInstant(rules, closingsRecorded);
        while (next.isPresent() && next.get().isBefore(before)) {
            settle(next.get(), closingsRecorded);
            next = state.nextInstant(rules, closingsRecorded);
        }
    }

    private void settle(Instant instant, boolean closingsRecorded) {
        List<? extends CaseEvent> marks = state.clock.settle(caseId, instant, state.traits(), rules.policies());
        if (!marks.isEmpty()) {
            marks.forEach(recorder);
        } else if (instant.equals(state.resumeAt)) {
            recordFact(new CaseResumed(caseId, Cause.CLOCK, instant));
        } else if (!closingsRecorded && instant.equals(state.closesAt(rules))) {
            recordFact(new CaseClosed(caseId, state.customerId, null, Cause.CLOCK, instant));
        } else {
            throw new IllegalStateException("Nothing falls due at " + instant);
        }
    }

    private void recordFact(CaseEvent event) {
        recorder.accept(event);
        Facts.of(event)
                .ifPresent(fact -> state.clock
                        .follow(caseId, fact, state.traits(), rules.policies())
                        .forEach(recorder));
    }
}
