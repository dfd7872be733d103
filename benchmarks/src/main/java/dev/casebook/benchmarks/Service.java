package dev.casebook.benchmarks;

import dev.casebook.api.CasebookApplication;
import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.command.Commands;
import dev.casebook.api.command.Outcome;
import dev.casebook.projections.running.ViewRuns;
import dev.casebook.saga.responsetime.ResponseTimeSaga;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** The product, started in this process. */
final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CommandDesk desk;
    private boolean following = true;

    Service(List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=0");
        all.add("--casebook.events.connections=40");
        this.context = CasebookApplication.start(all.toArray(String[]::new));
        this.desk = context.getBean(CommandDesk.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + "/api/v1";
    }

    /** Waits until the views, where they follow the log, have seen all of it. */
    void settle() throws InterruptedException {
        ViewRuns views = bean(ViewRuns.class);
        while (following && !views.reached(views.head())) {
            Thread.sleep(50);
        }
    }

    /** Waits until the process that sets timers has seen all of the log too. */
    void settleTimers() throws InterruptedException {
        Gauge lag = bean(MeterRegistry.class)
                .get("casebook.process.lag")
                .tag("process", ResponseTimeSaga.PROCESSOR)
                .gauge();
        while (lag.value() > 0) {
            Thread.sleep(50);
        }
    }

    /** Stops what follows the log, its sealing too: what is left is what a command itself costs. */
    void stopProcessors() {
        following = false;
        context.getBean("sealingRounds", SmartLifecycle.class).stop();
        bean(ViewRuns.class).close();
        stopProcesses();
    }

    /** Stops the processes, which set timers and notify; views follow on. */
    void stopProcesses() {
        bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .forEach(processor -> processor.shutDown());
    }

    /** Runs a request. */
    <T> Outcome<T> request(Function<Commands, T> work) {
        return desk.execute(MetaData.emptyInstance(), work);
    }

    @Override
    public void close() {
        context.close();
    }
}
