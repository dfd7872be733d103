package dev.casebook.api.config.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What a root unit of work does at once for many aggregates: their histories, read already, and their events to append. */
final class AtOnce {

    private static final String KEY = AtOnce.class.getName();

    private final Map<String, List<DomainEventData<?>>> histories = new HashMap<>();
    private List<EventMessage<?>> waiting = new ArrayList<>();

    private AtOnce() {}

    /** Makes the present root unit of work one that does so. */
    static AtOnce begin() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(KEY, key -> new AtOnce());
    }

    /** Of the present root unit of work; null where it does nothing at once. */
    static @Nullable AtOnce present() {
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
    List<DomainEventData<?>> history(String aggregateId) {
        return histories.get(aggregateId);
    }

    /** Appends these events with those of the unit's other commands, after the last of them is known. */
    void append(List<? extends EventMessage<?>> events, Consumer<List<? extends EventMessage<?>>> log) {
        boolean first = waiting.isEmpty();
        waiting.addAll(events);
        if (first) {
            UnitOfWork<?> root = CurrentUnitOfWork.get().root();
            root.onPrepareCommit(ending -> log.accept(taken()));
        }
    }

    private List<EventMessage<?>> taken() {
        List<EventMessage<?>> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }
}
