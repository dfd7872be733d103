package dev.casebook.api.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.casebook.saga.notification.Deliveries;
import dev.casebook.saga.notification.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Deliveries as rows beside the log. Their scheduler has threads and a table of its own, so that however a receiver
 * behaves, the timers of cases fire in time.
 */
public final class DurableDeliveries implements Deliveries, SmartLifecycle {

    static final String TABLE = "notification_delivery";

    private static final String TASK = "deliver-notice";
    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** What hangs longer when the service stops is broken off, and tried again after the start. */
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(5);

    private final CustomTask<PendingDelivery> task;
    private final Scheduler scheduler;
    private final Clock clock;
    private volatile boolean running;

    /**
     * Deliveries on a database.
     *
     * @param deliverer asked for when the first delivery is due
     * @param threads how many deliveries at once at most
     */
    public DurableDeliveries(DataSource database, Supplier<Deliverer> deliverer, int threads, Clock clock) {
        this.clock = clock;
        task = Tasks.custom(TASK, PendingDelivery.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> completing(instance.getData(), deliverer.get()));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(TABLE)
                .serializer(new JsonTaskData())
                .clock(clock::instant)
                .threads(threads)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(LAST_ATTEMPTS)
                .build();
    }

    private static CompletionHandler<PendingDelivery> completing(PendingDelivery pending, Deliverer deliverer) {
        return deliverer
                .proceed(pending)
                .<CompletionHandler<PendingDelivery>>map(
                        next -> (complete, operations) -> operations.reschedule(complete, next.at(), next.pending()))
                .orElse((complete, operations) -> operations.remove());
    }

    @Override
    public void schedule(Delivery delivery) {
        scheduler.scheduleIfNotExists(task.instance(delivery.id(), PendingDelivery.of(delivery)), clock.instant());
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
