package dev.casebook.api.rest.sla;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.casebook.api.rest.answer.TargetAnswer;
import dev.casebook.domain.responsetime.Explanation;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.RetargetCause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of a promise, as the contract writes it: the fields of the promise, and what they are made of.
 *
 * @param spans the working time counted; their sum is {@code elapsed}
 * @param pauses when it stood still
 * @param retargets every other due time that it got
 * @param outcome when and by which event it was met, broken or cancelled; absent while it is open
 */
record ExplanationAnswer(
        @JsonUnwrapped TargetAnswer target,
        List<SpanAnswer> spans,
        List<PauseAnswer> pauses,
        List<RetargetAnswer> retargets,
        @Nullable OutcomeAnswer outcome) {

    /** Working time that was counted without a gap by one calendar, and the event from which it was. */
    record SpanAnswer(Instant from, Instant to, long position, String calendar) {}

    /** A time in which the promise stood still, and the event that began it; without {@code to} it still does. */
    record PauseAnswer(Instant from, @Nullable Instant to, long position) {}

    /** A change of the due time, and the event that changed it. */
    record RetargetAnswer(Instant at, Instant dueFrom, Instant dueTo, RetargetCause why, long position) {}

    /** How it ended, and the event that says so. */
    record OutcomeAnswer(Instant at, long position) {}

    static ExplanationAnswer of(Explanation explanation, Instant at, PolicyBook book) {
        Explanation.Outcome outcome = explanation.outcome();
        return new ExplanationAnswer(
                TargetAnswer.of(null, explanation.target(), explanation.elapsed(), at, book),
                explanation.spans().stream()
                        .map(counted -> new SpanAnswer(
                                counted.span().open(), counted.span().close(), counted.position(), counted.calendar()))
                        .toList(),
                explanation.pauses().stream()
                        .map(stopped -> new PauseAnswer(stopped.from(), stopped.to(), stopped.position()))
                        .toList(),
                explanation.retargets().stream()
                        .map(change -> new RetargetAnswer(
                                change.at(), change.dueFrom(), change.dueTo(), change.why(), change.position()))
                        .toList(),
                outcome == null ? null : new OutcomeAnswer(outcome.at(), outcome.position()));
    }
}
