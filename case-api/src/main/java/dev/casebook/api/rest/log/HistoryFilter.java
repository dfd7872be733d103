package dev.casebook.api.rest.log;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.log.Traces;
import dev.casebook.api.rest.problem.ValidationFailed;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a history are asked for.
 *
 * @param actors who did it, as {@code KIND:id} or {@code KIND}; empty for anybody
 * @param types the names of the events; empty for all
 * @param from only what happened at this instant or later, or null
 * @param to only what happened before this instant, or null
 */
record HistoryFilter(
        Set<String> actors,
        Set<String> types,
        @Nullable Instant from,
        @Nullable Instant to) implements Predicate<LoggedEvent> {

    /** The parameters that say so. */
    static final Set<String> PARAMETERS = Set.of("actor", "type", "occurredFrom", "occurredTo");

    static HistoryFilter of(LogQuery query) {
        Instant from = query.instant("occurredFrom");
        Instant to = query.instant("occurredTo");
        if (from != null && to != null && !from.isBefore(to)) {
            throw new ValidationFailed("occurredTo", "must be after occurredFrom");
        }
        return new HistoryFilter(query.actors(), query.types(), from, to);
    }

    @Override
    public boolean test(LoggedEvent event) {
        if (!types.isEmpty() && !types.contains(event.type())) {
            return false;
        }
        Traces traces = Traces.of(event);
        boolean inTime = (from == null || !traces.occurredAt().isBefore(from))
                && (to == null || traces.occurredAt().isBefore(to));
        return inTime && (actors.isEmpty() || didIt(traces));
    }

    private boolean didIt(Traces traces) {
        String kind = traces.actorKind();
        return kind != null && (actors.contains(kind) || actors.contains(kind + ":" + traces.actorId()));
    }
}
