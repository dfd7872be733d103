package dev.casebook.api.config.views;

import dev.casebook.projections.running.ViewRuns;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Holds the service back from calling itself ready until every view has handled what the log held at start: else its
 * first pages would be short without saying so. Also tells how far each view is behind.
 */
@Component
class ReadyWhenCaughtUp implements ApplicationRunner {

    private static final long PAUSE_MILLIS = 20;

    private final ViewRuns runs;

    ReadyWhenCaughtUp(ViewRuns runs, MeterRegistry meters) {
        this.runs = runs;
        runs.names()
                .forEach(view -> Gauge.builder("casebook.view.lag", () -> lag(view))
                        .description("Positions of the log that the view has not handled yet")
                        .tag("view", view)
                        .register(meters));
    }

    private double lag(String view) {
        return Math.max(0, runs.head() - runs.live(view).position());
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long head = runs.head();
        while (!runs.reached(head)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
