package dev.casebook.api.config.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.common.Assert;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** All events of a root unit of work, appended together when it commits. */
final class Recorded {

    private static final String KEY = Recorded.class.getName();

    private Recorded() {}

    /**
     * Adds events to those of the present root unit of work, which prepares its commit.
     *
     * @param log appends all of them, after the last of them is known; told the unit's account of what was appended
     * @throws IllegalStateException earlier, when what is done before the commit would come first, and later, when all are
     *     appended
     */
    static void add(List<? extends EventMessage<?>> events, BiConsumer<List<? extends EventMessage<?>>, Appended> log) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Assert.state(
                root.phase() == UnitOfWork.Phase.PREPARE_COMMIT,
                () -> "Events are appended by a unit of work that prepares its commit, not in its phase "
                        + root.phase());
        List<EventMessage<?>> all = root.getOrComputeResource(KEY, key -> {
            List<EventMessage<?>> none = new ArrayList<>();
            root.onCommit(unit -> log.accept(none, Appended.in(unit)));
            return none;
        });
        all.addAll(events);
    }
}
