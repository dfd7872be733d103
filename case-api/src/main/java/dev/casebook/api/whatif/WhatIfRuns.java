package dev.casebook.api.whatif;

import dev.casebook.api.config.settings.RulesInForce;
import dev.casebook.api.log.CaseHistories;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.rest.problem.TooManyRequests;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The runs of this node: two at once at most, and the latest ten are kept until the service ends. */
@Component
public class WhatIfRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRuns.class);
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_KEPT = 10;
    private static final int LONGEST_PAGE_SECONDS = 10;

    private final CaseHistories histories;
    private final EventLog log;
    private final RulesInForce rules;
    private final Clock clock;
    private final Map<String, WhatIfRun> runs = new LinkedHashMap<>();
    private final ExecutorService running = Executors.newFixedThreadPool(MOST_AT_ONCE, daemons("what-if"));
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons("what-if-judging"));

    WhatIfRuns(CaseHistories histories, EventLog log, RulesInForce rules, Clock clock) {
        this.histories = histories;
        this.log = log;
        this.rules = rules;
        this.clock = clock;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Begins a run over the log as it is now.
     *
     * @throws TooManyRequests when as many run as may
     */
    public WhatIfRun start(WhatIfQuestion question) {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        WhatIfRun run = new WhatIfRun(id, question, histories, log.head(), rules.now(), clock);
        synchronized (runs) {
            if (runs.values().stream().filter(WhatIfRuns::runs).count() >= MOST_AT_ONCE) {
                throw new TooManyRequests(
                        MOST_AT_ONCE + " what-if runs are under way on this node; wait for one to end");
            }
            runs.put(id, run);
            forgetOldest();
        }
        running.execute(() -> run.run(workers));
        return run;
    }

    private void forgetOldest() {
        runs.values().stream()
                .filter(run -> !runs(run))
                .map(WhatIfRun::id)
                .limit(Math.max(0, runs.size() - MOST_KEPT))
                .toList()
                .forEach(runs::remove);
    }

    private static boolean runs(WhatIfRun run) {
        return run.progress().state() == WhatIfRun.State.RUNNING;
    }

    /** A run that is under way or kept, by its id. */
    public Optional<WhatIfRun> byId(String id) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(id));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        synchronized (runs) {
            runs.values().forEach(WhatIfRun::stop);
        }
        running.shutdown();
        if (!running.awaitTermination(LONGEST_PAGE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A what-if run has not ended with the service");
        }
        workers.shutdownNow();
    }
}
