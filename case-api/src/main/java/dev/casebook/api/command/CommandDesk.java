package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.AggregateCache;
import dev.casebook.api.config.eventstore.Appended;
import dev.casebook.api.config.eventstore.LateWrites;
import dev.casebook.api.rest.problem.Unavailable;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes requests. All commands of a request are one transaction: their events, what is heard of them, and the rows
 * written beside them become visible together or not at all. A request that another one was in the way of is run again.
 *
 * <p>Whatever transaction or unit of work the caller is in, a request has its own and is done when the call returns. So
 * a process that reads the log sends its commands here, and its own batch can fail without taking them back.
 */
@Component
public class CommandDesk {

    private final CommandGateway gateway;
    private final UnitsOfWork units;
    private final AggregateCache cache;
    private final Certainty certainty;
    private final LogPositions positions;
    private final CommandMeters meters;
    private final Turns turns;
    private final LateWrites writes;
    private final TransactionManager transactions;
    private final TransactionTemplate longTransaction;
    private final RetryTemplate retries = Conflicts.retries();

    CommandDesk(
            CommandGateway gateway,
            List<CorrelationDataProvider> correlation,
            AggregateCache cache,
            LogPositions positions,
            CommandMeters meters,
            Turns turns,
            LateWrites writes,
            PlatformTransactionManager transactions) {
        this.gateway = gateway;
        this.units = new UnitsOfWork(correlation);
        this.cache = cache;
        this.certainty = new Certainty(cache);
        this.positions = positions;
        this.meters = meters;
        this.turns = turns;
        this.writes = writes;
        TransactionDefinition own = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transactions = new SpringTransactionManager(transactions, own);
        this.longTransaction = new TransactionTemplate(transactions, own);
    }

    /**
     * Runs the commands of a request that writes no rows beside their events. Where nothing else is written or read for it
     * either, one event is one statement.
     *
     * @param metaData what the request says about itself ({@code requestId}, {@code channel}); it goes into every event
     * @param work sends the commands; run again after a conflict, so it must have no effects of its own
     * @param <T> what the request answers, not null
     * @return the answer and how far the log reached
     * @throws RuntimeException as a command handler threw it; nothing was recorded, unless the database went away while it
     *     committed, which leaves that unknown
     */
    public <T> Outcome<T> execute(MetaData metaData, Function<Commands, T> work) {
        return execute(metaData, unit -> Appended.in(unit).isAll(), work, outcome -> {});
    }

    /**
     * Runs the commands of a request and writes rows beside their events.
     *
     * @param beforeCommit writes the rows in the same transaction, after the events; what it throws takes all back
     * @see #execute(MetaData, Function)
     */
    public <T> Outcome<T> execute(MetaData metaData, Function<Commands, T> work, Consumer<Outcome<T>> beforeCommit) {
        return execute(metaData, unit -> {}, work, beforeCommit);
    }

    private <T> Outcome<T> execute(
            MetaData metaData,
            Consumer<UnitOfWork<?>> begin,
            Function<Commands, T> work,
            Consumer<Outcome<T>> beforeCommit) {
        MetaData chain = inherited(metaData);
        Outcome<T> done = retried(types -> certainty.of(checked -> turns.take(() -> {
            AtomicReference<Outcome<T>> reached = new AtomicReference<>();
            units.run(
                    chain,
                    unit -> {
                        begin.accept(unit);
                        unit.attachTransaction(transactions);
                    },
                    () -> work.apply(Sending.through(gateway, types)),
                    (result, appended) -> {
                        reached.set(checked.apply(outcome(result, appended)));
                        beforeCommit.accept(reached.get());
                    });
            return reached.get();
        })));
        writes.await();
        return done;
    }

    /**
     * Runs a history of many steps in one transaction. Unlike in a request, what listens to a step has acted before the
     * next one begins, and who acknowledges it waits for {@link LateWrites} first.
     *
     * @param metaData what the request says about itself
     * @param work takes the steps; run again after a conflict, so it must have no effects of its own
     * @param beforeCommit writes rows in the same transaction, after all events; what it throws takes all back
     * @param <T> what the history answers, not null
     * @return the answer, how many events all steps recorded, and how far the log reached
     * @throws RuntimeException as a command handler threw it; nothing was recorded
     */
    public <T> Outcome<T> importing(MetaData metaData, Function<Steps, T> work, Consumer<Outcome<T>> beforeCommit) {
        MetaData chain = inherited(metaData);
        return retried(types -> cache.apart(() -> inLongTransaction(() -> {
            Appended appended = new Appended();
            T result = work.apply(stepping(chain, Sending.through(gateway, types), appended));
            Outcome<T> outcome = outcome(result, appended);
            beforeCommit.accept(outcome);
            return outcome;
        })));
    }

    private Steps stepping(MetaData chain, Commands commands, Appended appended) {
        return new Steps() {
            @Override
            public <R> R take(Function<Commands, R> step) {
                return units.run(chain, unit -> {}, () -> step.apply(commands), (result, more) -> appended.add(more));
            }
        };
    }

    private <T> Outcome<T> outcome(T result, Appended appended) {
        return new Outcome<>(result, appended.events(), positions.reachedBy(appended));
    }

    private <T> T inLongTransaction(Supplier<T> task) {
        return longTransaction.execute(status -> task.get());
    }

    private <T> T retried(Function<List<String>, T> attempt) {
        try {
            return UnitsOfWork.apart(() -> meters.measure(types -> retries.invoke(() -> attempt.apply(types))));
        } catch (RuntimeException failure) {
            throw Conflicts.isConflict(failure) ? new Unavailable("It is busy; try again", failure) : failure;
        }
    }

    private static MetaData inherited(MetaData metaData) {
        return CurrentUnitOfWork.correlationData().mergedWith(metaData);
    }
}
