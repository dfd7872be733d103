package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.AggregateCache;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Runs the commands of one request in one transaction, and again as a whole where two writers met. Locks on aggregates
 * are held until the database has committed.
 */
public final class CommandDesk {

    private final CommandBus bus;
    private final TransactionManager transactions;
    private final LogPositions positions;
    private final AggregateCache cache;
    private final ConflictRetry retry;

    /** A desk on the given bus and log. */
    public CommandDesk(
            CommandBus bus,
            TransactionManager transactions,
            LogPositions positions,
            AggregateCache cache,
            ConflictRetry retry) {
        this.bus = bus;
        this.transactions = transactions;
        this.positions = positions;
        this.cache = cache;
        this.retry = retry;
    }

    /**
     * Runs a request in one unit of work: what it publishes is appended, and heard by other aggregates, when all its
     * commands have been handled.
     *
     * @param meta written into every event
     * @param work sends the commands
     * @param appended called in the transaction once the events are appended, with the position that was reached; its
     *     answer is the answer of the request
     */
    public <T> T execute(MetaData meta, Function<Sender, T> work, BiFunction<T, Long, T> appended) {
        return retry.run(() -> once(meta, work, appended));
    }

    private <T> T once(MetaData meta, Function<Sender, T> work, BiFunction<T, Long, T> appended) {
        Transaction transaction = transactions.startTransaction();
        UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("request", meta));
        unit.onRollback(ended -> transaction.rollback());
        try {
            BusSender sender = new BusSender(bus, meta);
            Answer<T> answer = new Answer<>(work.apply(sender));
            unit.onCommit(ending -> answer.value = appended.apply(answer.value, positions.reachedBy(sender.touched())));
            unit.onCommit(ending -> transaction.commit());
            unit.commit();
            return answer.value;
        } catch (RuntimeException | Error failed) {
            if (unit.isActive()) {
                unit.rollback(failed);
            }
            throw failed;
        }
    }

    /**
     * Plays an import in one transaction with a unit of work for each command, so that what one publishes is heard
     * before the next. The aggregates are kept apart from those that others work on.
     */
    public <T> T importing(MetaData meta, Function<Sender, T> work) {
        return retry.run(() -> transactions.fetchInTransaction(() -> {
            cache.keepApart();
            return work.apply(new BusSender(bus, meta));
        }));
    }

    private static final class Answer<T> {
        private T value;

        private Answer(T value) {
            this.value = value;
        }
    }
}
