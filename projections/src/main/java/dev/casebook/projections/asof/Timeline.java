package dev.casebook.projections.asof;

import dev.casebook.projections.casesummary.CaseSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was told of a case, in the order of the log.
 *
 * @param facts what queues need of it
 */
public record Timeline(List<Fact> facts) {

    static final Timeline EMPTY = new Timeline(List.of());

    /** With one more fact. */
    Timeline with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Timeline(more);
    }

    /** When the log last learned of something, in microseconds. */
    long known() {
        return facts.isEmpty() ? Long.MIN_VALUE : facts.get(facts.size() - 1).known();
    }

    /** The case at a past instant; empty where it was not opened yet. */
    public Optional<CaseSummary> at(Moment moment) {
        CaseSummary summary = null;
        for (Fact fact : facts) {
            if (moment.knows(fact.known())) {
                summary = fact.told().apply(summary, moment.asOf());
            }
        }
        return Optional.ofNullable(summary);
    }
}
