package dev.casebook.api.config.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import java.time.Instant;
import org.axonframework.common.Registration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineToken;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Timers whose cancelling does not fail. One that fires just now cannot be cancelled any more; Axon would let that fail
 * the whole batch of the saga, although the case decides anyway what a timer means.
 */
final class ForgivingDeadlines implements DeadlineManager {

    private final DeadlineManager deadlines;
    private final Scheduler scheduler;

    ForgivingDeadlines(DeadlineManager deadlines, Scheduler scheduler) {
        this.deadlines = deadlines;
        this.scheduler = scheduler;
    }

    @Override
    public String schedule(Instant at, String name, @Nullable Object payload, ScopeDescriptor scope) {
        return deadlines.schedule(at, name, payload, scope);
    }

    @Override
    public void cancelSchedule(String name, String scheduleId) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onPrepareCommit(ending -> cancel(scheduleId));
        } else {
            cancel(scheduleId);
        }
    }

    private void cancel(String scheduleId) {
        try {
            scheduler.cancel(new DbSchedulerDeadlineToken(scheduleId));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException fired) {
            // It fired, or fires; that is settled by the case.
        }
    }

    @Override
    public void cancelAll(String name) {
        deadlines.cancelAll(name);
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        deadlines.cancelAllWithinScope(name, scope);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super DeadlineMessage<?>> interceptor) {
        return deadlines.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super DeadlineMessage<?>> interceptor) {
        return deadlines.registerHandlerInterceptor(interceptor);
    }
}
