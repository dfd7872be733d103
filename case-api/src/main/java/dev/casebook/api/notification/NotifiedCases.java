package dev.casebook.api.notification;

import dev.casebook.api.command.AggregateEvents;
import dev.casebook.projections.RecordedEvent;
import java.util.function.Function;

/** Reads from the log what a notice says of its case. No view is asked: one could lag behind the step that it tells of. */
public final class NotifiedCases implements Function<String, NotifiedCase> {

    private final AggregateEvents events;

    /** Cases of the log. */
    public NotifiedCases(AggregateEvents events) {
        this.events = events;
    }

    @Override
    public NotifiedCase apply(String caseId) {
        return NotifiedCase.of(events.of(caseId, Long.MAX_VALUE).stream()
                .map(RecordedEvent::payload)
                .toList());
    }
}
