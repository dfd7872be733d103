package dev.casebook.api.config.policies;

import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.policy.ConfigurationDesk;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.policy.retargeting.Retargeting;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Compares the files with the log at start; from then on looks every second what other nodes took into force. */
@Component
class ConfigurationWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);

    /** After Axon, which brings the command handlers and starts 3,072 before the end; before the web server, at 2,048. */
    private static final int BETWEEN_COMMANDS_AND_REQUESTS = Integer.MAX_VALUE - 2_560;

    private static final long LOOK_MILLIS = 800;

    private final ConfigurationDesk desk;
    private final PoliciesInForce inForce;
    private final Retargeting retargeting;
    private final boolean adopt;
    private final ScheduledExecutorService looking = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "configuration");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    ConfigurationWatch(
            ConfigurationDesk desk, PoliciesInForce inForce, Retargeting retargeting, CasebookSettings settings) {
        this.desk = desk;
        this.inForce = inForce;
        this.retargeting = retargeting;
        adopt = settings.adoptsAtStart();
    }

    @Override
    public void start() {
        desk.start(adopt);
        running = true;
        again(desk::refresh);
        again(() -> retargeting.runIfDue(inForce.book().current().number()));
    }

    private void again(Runnable task) {
        looking.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException failure) {
                        LOG.warn("The configuration could not be looked after; trying again ({})", failure.toString());
                    }
                },
                LOOK_MILLIS,
                LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        looking.shutdown();
        retargeting.stop();
        try {
            if (!looking.awaitTermination(10, TimeUnit.SECONDS)) {
                looking.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BETWEEN_COMMANDS_AND_REQUESTS;
    }
}
