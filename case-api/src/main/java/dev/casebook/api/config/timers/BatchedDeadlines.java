package dev.casebook.api.config.timers;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineToken;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Timers as Axon keeps them, but for how they are written: all those of a transaction at once, where it ends. A process
 * that follows the log sets two hundred a transaction; four statements for each made it fall behind five hundred
 * commands a second for good (docs/decisions/0008-timers-in-batches.md).
 *
 * <p>Cancelling does not fail. A timer that fires just now cannot be cancelled any more; Axon would let that fail the
 * whole batch of the saga, although the case decides anyway what a timer means.
 */
final class BatchedDeadlines extends DbSchedulerDeadlineManager {

    private final Serializer serializer;
    private final TimerRows rows;

    BatchedDeadlines(Builder settings, Serializer serializer, TimerRows rows) {
        super(settings);
        this.serializer = serializer;
        this.rows = rows;
    }

    @Override
    public String schedule(Instant at, String name, @Nullable Object payload, ScopeDescriptor scope) {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        DeadlineMessage<Object> message =
                processDispatchInterceptors(GenericDeadlineMessage.asDeadlineMessage(name, payload, at));
        TimerChanges.of(rows).set(SchedulableInstance.of(task(id, message, scope), at));
        return id;
    }

    @Override
    public void cancelSchedule(String name, String scheduleId) {
        TimerChanges.of(rows).cancel(scheduleId);
    }

    /** As {@link #binaryTask} reads it when it fires. */
    private TaskInstance<DbSchedulerBinaryDeadlineDetails> task(
            String id, DeadlineMessage<?> message, ScopeDescriptor scope) {
        SerializedObject<byte[]> where = serializer.serialize(scope, byte[].class);
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = message.serializeMetaData(serializer, byte[].class);
        DbSchedulerBinaryDeadlineDetails details = new DbSchedulerBinaryDeadlineDetails(
                message.getDeadlineName(),
                where.getData(),
                where.getType().getName(),
                payload.getData(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                metaData.getData());
        return new TaskInstance<>(new DbSchedulerDeadlineToken(id).getTaskName(), id, details);
    }
}
