package dev.casebook.api.config.views;

import dev.casebook.projections.running.Rebuilds;
import dev.casebook.projections.running.ViewRuns;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the views with the service and ends them before its stores. */
@Component
class ViewsLifecycle implements SmartLifecycle {

    private final ViewRuns runs;
    private final Rebuilds rebuilds;
    private volatile boolean running;

    ViewsLifecycle(ViewRuns runs, Rebuilds rebuilds) {
        this.runs = runs;
        this.rebuilds = rebuilds;
    }

    @Override
    public void start() {
        runs.start();
        rebuilds.goOn();
        running = true;
    }

    @Override
    public void stop() {
        runs.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
