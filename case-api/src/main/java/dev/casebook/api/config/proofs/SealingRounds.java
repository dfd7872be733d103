package dev.casebook.api.config.proofs;

import dev.casebook.api.config.eventstore.BulkLoad;
import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.proof.LogCheck;
import dev.casebook.api.proof.Seals;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals the log from second to second and checks it from time to time. Not while much is loaded: what a kill may still
 * take back must not be signed, and the next start seals it.
 */
@Component
class SealingRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingRounds.class);

    private final Seals seals;
    private final LogCheck check;
    private final long checkEverySeconds;
    private final boolean idle;
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "proofs");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    SealingRounds(Seals seals, LogCheck check, CasebookSettings settings, ObjectProvider<BulkLoad> bulk) {
        this.seals = seals;
        this.check = check;
        this.checkEverySeconds = settings.proofs().checkEvery().toSeconds();
        this.idle = bulk.getIfAvailable() != null;
    }

    @Override
    public void start() {
        running = true;
        if (!idle) {
            rounds.scheduleWithFixedDelay(() -> guarded(seals::round), 1, 1, TimeUnit.SECONDS);
            rounds.scheduleWithFixedDelay(
                    () -> guarded(check::run), checkEverySeconds, checkEverySeconds, TimeUnit.SECONDS);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (running) {
                LOG.warn("The log could not be sealed or checked; it is tried again", failure);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdown();
        try {
            rounds.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
