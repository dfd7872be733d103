package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.Appended;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Root units of work of this thread, each for a request or a step of one. */
final class UnitsOfWork {

    private final List<CorrelationDataProvider> correlation;

    UnitsOfWork(List<CorrelationDataProvider> correlation) {
        this.correlation = List.copyOf(correlation);
    }

    /**
     * Runs work in a new root unit of work and commits it.
     *
     * @param metaData what the request says about itself
     * @param begin what to attach before the work; it commits last
     * @param work the work
     * @param beforeCommit told what was appended when all of it is, before what {@code begin} attached commits
     */
    <T> T run(MetaData metaData, Consumer<UnitOfWork<?>> begin, Supplier<T> work, Completion<T> beforeCommit) {
        UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("request", metaData));
        try {
            correlation.forEach(unit::registerCorrelationDataProvider);
            begin.accept(unit);
            T result = work.get();
            unit.onCommit(u -> beforeCommit.complete(result, Appended.in(u)));
            unit.commit();
            return result;
        } catch (RuntimeException | Error failure) {
            if (unit.isActive()) {
                unit.rollback(failure);
            }
            throw failure;
        }
    }

    /** Runs a task as if no unit of work were active on this thread, and takes up those that were again. */
    static <T> T apart(Supplier<T> task) {
        Deque<UnitOfWork<?>> active = new ArrayDeque<>();
        while (CurrentUnitOfWork.isStarted()) {
            active.push(CurrentUnitOfWork.get());
            CurrentUnitOfWork.clear(CurrentUnitOfWork.get());
        }
        try {
            return task.get();
        } finally {
            active.forEach(CurrentUnitOfWork::set);
        }
    }

    /** What is done with a result once everything is appended. */
    @FunctionalInterface
    interface Completion<T> {

        void complete(T result, Appended appended);
    }
}
