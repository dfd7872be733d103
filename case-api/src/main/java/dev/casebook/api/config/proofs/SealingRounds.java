package dev.casebook.api.config.proofs;

import dev.casebook.api.config.eventstore.BulkLoad;
import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.proof.HeadPosts;
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
 * Seals the log from second to second, posts its heads, and checks it from time to time, each in a thread of its own. Not
 * while much is loaded: what a kill may still take back must not be signed, and the next start seals it.
 */
@Component
class SealingRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingRounds.class);
    private static final long PATIENCE = 10;

    private final Seals seals;
    private final LogCheck check;
    private final HeadPosts posts;
    private final long checkEverySeconds;
    private final boolean idle;
    private ScheduledExecutorService rounds = threads(0, "proofs");
    private ScheduledExecutorService calls = threads(0, "proof-posts");
    private volatile boolean running;

    SealingRounds(
            Seals seals, LogCheck check, HeadPosts posts, CasebookSettings settings, ObjectProvider<BulkLoad> bulk) {
        this.seals = seals;
        this.check = check;
        this.posts = posts;
        this.checkEverySeconds = settings.proofs().checkEvery().toSeconds();
        this.idle = bulk.getIfAvailable() != null;
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void start() {
        running = true;
        if (idle) {
            return;
        }
        seals.start();
        check.start();
        rounds = threads(2, "proofs");
        rounds.scheduleWithFixedDelay(() -> guarded(seals::round), 1, 1, TimeUnit.SECONDS);
        rounds.scheduleWithFixedDelay(
                () -> guarded(check::run), checkEverySeconds, checkEverySeconds, TimeUnit.SECONDS);
        if (posts.wanted()) {
            calls = threads(1, "proof-posts");
            calls.scheduleWithFixedDelay(() -> guarded(this::post), 1, 1, TimeUnit.SECONDS);
        }
    }

    private void post() {
        try {
            posts.round();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
        seals.stop();
        check.stop();
        calls.shutdownNow();
        rounds.shutdown();
        try {
            rounds.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
