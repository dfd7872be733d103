package dev.casebook.api.demo;

import dev.casebook.api.import_.client.ImportFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the rest of the log, one step after the other, each when it is due. */
final class DemoPlayer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlayer.class);
    private static final Duration UNTIL_AGAIN = Duration.ofSeconds(5);

    private final List<LiveStep> script;
    private final DemoProgress progress;
    private final LiveCalls calls;
    private final Pace pace;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "demo");
        thread.setDaemon(true);
        return thread;
    });

    DemoPlayer(List<LiveStep> script, DemoProgress progress, LiveCalls calls, double speed, Clock clock) {
        this.script = script;
        this.progress = progress;
        this.calls = calls;
        this.clock = clock;
        this.pace = new Pace(clock.instant(), reached(script, progress.next()), speed);
    }

    private static Instant reached(List<LiveStep> script, int next) {
        return next == 0
                ? DemoLog.BEGIN
                : script.get(Math.min(next, script.size()) - 1).at();
    }

    /** Goes on from where it stands. */
    void start() {
        int next = progress.next();
        if (next < script.size()) {
            after(pace.until(script.get(next).at(), clock.instant()));
        } else {
            LOG.info("Demo: the log has been played to its end");
        }
    }

    private void after(Duration wait) {
        try {
            timer.schedule(this::step, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            LOG.debug("The demo has ended");
        }
    }

    private void step() {
        int next = progress.next();
        try {
            calls.make(script.get(next));
            progress.standAt(next + 1);
            start();
        } catch (ImportFailed unreachable) {
            after(UNTIL_AGAIN);
        } catch (RuntimeException bug) {
            LOG.error("Demo: stopped at step {}", next, bug);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
