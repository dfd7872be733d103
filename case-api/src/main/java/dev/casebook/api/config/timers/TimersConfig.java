package dev.casebook.api.config.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The timers of the sagas: rows beside the log, which commit with saga state and token. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class TimersConfig {

    private static final Duration RETRY = Duration.ofSeconds(2);

    @Bean
    @Qualifier("deadlineDetailsTask")
    Task<DbSchedulerBinaryDeadlineDetails> deadlineDetailsTask(
            ObjectProvider<DbSchedulerDeadlineManager> deadlines, Clock clock, MeterRegistry meters) {
        OneTimeTask<DbSchedulerBinaryDeadlineDetails> task = (OneTimeTask<DbSchedulerBinaryDeadlineDetails>)
                DbSchedulerDeadlineManager.binaryTask(deadlines::getObject);
        Timer lateness = Timer.builder("casebook.timer.lateness")
                .description("How long after its instant a timer fired")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        return new Tasks.OneTimeTaskBuilder<>(task.getName(), DbSchedulerBinaryDeadlineDetails.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    lateness.record(Duration.between(context.getExecution().executionTime, clock.instant()));
                    task.executeOnce(instance, context);
                });
    }

    @Bean
    DbSchedulerDeadlineManager deadlineManager(
            Scheduler scheduler,
            Configuration configuration,
            @Qualifier("eventSerializer") Serializer serializer,
            TransactionManager transactions,
            JdbcTemplate database) {
        DbSchedulerDeadlineManager.Builder settings = DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                .serializer(serializer)
                .transactionManager(transactions)
                .startScheduler(false)
                .stopScheduler(false);
        return new BatchedDeadlines(settings, serializer, new TimerRows(scheduler, database));
    }

    /** A batch of the process that follows the log reads and writes the state of all its sagas at once. */
    @Bean
    SagaStore<Object> sagaStore(
            ConnectionProvider connections, SagaSqlSchema schema, Serializer serializer, JdbcTemplate database) {
        return new BatchedSagaStore(
                JdbcSagaStore.builder()
                        .connectionProvider(connections)
                        .sqlSchema(schema)
                        .serializer(serializer),
                serializer,
                new SagaRows(new NamedParameterJdbcTemplate(database)));
    }
}
