package dev.casebook.api.config.timers;

import dev.casebook.api.log.EventLog;
import dev.casebook.saga.notification.WhenEscalationStepTakenThenNotify;
import dev.casebook.saga.responsetime.ResponseTimeSaga;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells how far each process is behind the log, as its stored tokens say, whichever node runs it; and says so in the log
 * of the service where one stands still although there is more to read.
 */
@Component
class ProcessLag implements AutoCloseable {

    private static final long LOOK_EVERY_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(ProcessLag.class);

    private final JdbcClient database;
    private final EventLog log;
    private final Serializer serializer;
    private final ScheduledExecutorService watch =
            new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("ProcessLag"));

    ProcessLag(JdbcClient database, EventLog log, Serializer serializer, MeterRegistry meters) {
        this.database = database;
        this.log = log;
        this.serializer = serializer;
        for (String process : List.of(ResponseTimeSaga.PROCESSOR, WhenEscalationStepTakenThenNotify.PROCESSOR)) {
            Gauge.builder("casebook.process.lag", () -> Math.max(0, log.head() - position(process)))
                    .description("Positions of the log that the process has not handled yet")
                    .tag("process", process)
                    .register(meters);
            Standstill standstill = new Standstill();
            watch.scheduleWithFixedDelay(
                    () -> look(process, standstill), LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look(String process, Standstill standstill) {
        try {
            long position = position(process);
            if (standstill.begins(position, log.head())) {
                LOG.warn(
                        "Process {} stands still at position {}, although the log goes on: what it does next fails or"
                                + " hangs, and nothing of it happens until that is mended",
                        process,
                        position);
            }
        } catch (RuntimeException unavailable) {
            LOG.debug("The position of process {} cannot be read now", process, unavailable);
        }
    }

    /** Where the segment that is furthest behind stands; 0 before the process has begun. */
    private long position(String process) {
        return database
                .sql("select token, token_type from processor_token where processor_name = ?")
                .param(process)
                .query((row, number) -> row.getString(1) == null ? 0 : positionOf(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    private long positionOf(String token, String type) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, String.class, type, null));
        return read.position().orElse(0);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
