package dev.casebook.api.config.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** All events of a root unit of work, appended together when it commits. */
final class Recorded {

    private static final String KEY = Recorded.class.getName();

    private Recorded() {}

    /**
     * Adds events to those of the present root unit of work.
     *
     * @param log appends all of them, after the last of them is known; told the unit's account of what was appended
     */
    static void add(List<? extends EventMessage<?>> events, BiConsumer<List<? extends EventMessage<?>>, Appended> log) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<EventMessage<?>> all = root.getOrComputeResource(KEY, key -> {
            List<EventMessage<?>> none = new ArrayList<>();
            root.onCommit(unit -> log.accept(none, Appended.in(unit)));
            return none;
        });
        all.addAll(events);
    }
}
