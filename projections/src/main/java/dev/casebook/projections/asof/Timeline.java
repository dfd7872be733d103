package dev.casebook.projections.asof;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.projections.Instants;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import java.util.List;
import java.util.Optional;

/**
 * What was told of a case, in the order of the log.
 *
 * @param told what queues need of it, a line a fact: as one text, which takes a third of the memory that a list does
 * @param known when the log last learned of something, in microseconds
 * @param openedAt when the case was opened, in microseconds
 * @param lastAt when the latest of all that was told happened, in microseconds
 * @param status where the case stands after all of it
 */
public record Timeline(String told, long known, long openedAt, long lastAt, CaseStatus status) {

    static final Timeline EMPTY = new Timeline("", Long.MIN_VALUE, Instants.NEVER, Long.MIN_VALUE, CaseStatus.NEW);

    /** With one more event, where queues need it. */
    Timeline with(CaseEvent event, long learned) {
        return Fact.of(event, learned)
                .map(fact -> {
                    long at = Instants.microsUp(event.occurredAt());
                    return new Timeline(
                            told + fact.line(),
                            learned,
                            event instanceof CaseOpened ? at : openedAt,
                            Math.max(lastAt, at),
                            SummaryFold.statusAfter(status, event));
                })
                .orElse(this);
    }

    /** What was told, in the order of the log. */
    public List<Fact> facts() {
        return told.lines().map(Fact::of).toList();
    }

    /** What was told since an earlier state of the same timeline. */
    List<Fact> factsSince(Timeline earlier) {
        return told.substring(earlier.told().length()).lines().map(Fact::of).toList();
    }

    /** The case at a past instant; empty where it was not opened yet. */
    public Optional<CaseSummary> at(Moment moment) {
        CaseSummary summary = null;
        for (Fact fact : facts()) {
            if (moment.knows(fact.known()) && !fact.at().isAfter(moment.asOf())) {
                summary = fact.told().apply(summary, moment.asOf());
            }
        }
        return Optional.ofNullable(summary);
    }
}
