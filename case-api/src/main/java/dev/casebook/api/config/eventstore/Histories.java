package dev.casebook.api.config.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The histories of aggregates that a root unit of work has read already, many at once. */
final class Histories {

    private static final String KEY = Histories.class.getName();

    private final Map<String, List<DomainEventData<?>>> histories = new HashMap<>();

    private Histories() {}

    /** Those of the present root unit of work, to be read. */
    static Histories begin() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(KEY, key -> new Histories());
    }

    /** Those of the present root unit of work; null where it has read none. */
    static @Nullable Histories present() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(KEY) : null;
    }

    /** Takes an event of an aggregate, all of which are given, in order. */
    void read(DomainEventData<?> event) {
        histories
                .computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                .add(event);
    }

    /** All events of an aggregate; null where they were not read. */
    @Nullable
    List<DomainEventData<?>> of(String aggregateId) {
        return histories.get(aggregateId);
    }
}
