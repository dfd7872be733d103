package dev.casebook.api.config.views;

import dev.casebook.projections.running.ViewRuns;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Holds the service back from calling itself ready until every view has handled what the log held at start: else its
 * first pages would be short without saying so.
 */
@Component
class ReadyWhenCaughtUp implements ApplicationRunner {

    private static final long PAUSE_MILLIS = 20;

    private final ViewRuns runs;

    ReadyWhenCaughtUp(ViewRuns runs) {
        this.runs = runs;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long head = runs.head();
        while (!runs.reached(head)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
