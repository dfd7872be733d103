package dev.casebook.projections.asof;

import dev.casebook.domain.responsetime.InEffect;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.projections.Instants;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was told of a case.
 *
 * @param known when the log learned of it, in microseconds
 * @param at when it happened
 * @param event what it was, or null where it changed nothing but when the case was last touched
 */
record Told(long known, Instant at, @Nullable CaseEvent event) {

    /** From when on it can be in effect, in microseconds. */
    long since() {
        long happened = Instants.microsUp(at);
        return event instanceof TargetBreached breach
                ? Math.max(happened, Instants.micros(breach.dueAt()) + 1)
                : happened;
    }

    /** The case at an instant, after this was told of it; null where it was not opened yet. */
    @Nullable
    CaseSummary apply(@Nullable CaseSummary before, Instant instant) {
        if (before == null) {
            return event instanceof CaseOpened opened && !at.isAfter(instant) ? SummaryFold.apply(null, opened) : null;
        } else if (event == null) {
            return at.isAfter(instant) ? before : SummaryFold.touched(before, at);
        }
        return InEffect.at(instant, event, before.targets()) ? SummaryFold.apply(before, event) : before;
    }
}
