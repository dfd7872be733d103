package dev.casebook.api.policy.retargeting;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.eventstore.ReadAhead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes every open case take up the version of the configuration in force, in the order in which the cases were opened.
 * Where it ends before all are done, whoever claims the run next goes on after the last case that is known to be done;
 * a case that is asked twice does nothing the second time.
 */
public final class Retargeting {

    private static final Logger LOG = LoggerFactory.getLogger(Retargeting.class);

    /** So long after a version came into force every node knows it, and no case is opened under the one before. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(2);

    /** So long a node that died holds its run. */
    private static final Duration HELD = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final RetargetingRuns runs;
    private final OpenCases openCases;
    private final SettlingCases settling;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private volatile boolean stopping;
    private volatile Instant said = Instant.EPOCH;

    /** Retargeting by this node. */
    public Retargeting(RetargetingRuns runs, JdbcClient database, CommandDesk desk, ReadAhead histories, Clock clock) {
        this.runs = runs;
        this.openCases = new OpenCases(database);
        this.settling = new SettlingCases(new CasesTogether(desk, histories, clock), clock);
        this.clock = clock;
    }

    /** Does what is to be done for a version, if no other node does. Returns when it is done, or told to stop. */
    public void runIfDue(int number) {
        Instant now = clock.instant();
        if (!stopping && runs.claim(number, owner, now, now.minus(KNOWN_EVERYWHERE), now.plus(HELD))) {
            try {
                runs.latest().ifPresent(this::run);
            } finally {
                runs.release(number, owner);
            }
        }
    }

    /** Makes a run end after the cases at hand. */
    public void stop() {
        stopping = true;
    }

    private void run(RetargetingRun run) {
        int number = run.number();
        SortedMap<Long, String> open = openCases.after(run.position(), () -> runs.hold(number, owner, heldUntil()));
        runs.count(number, owner, run.done() + open.size());
        said = clock.instant();
        boolean all = settling.settle(
                List.copyOf(open.entrySet()),
                (position, cases, busy) -> runs.advance(number, owner, cases, position, busy, heldUntil()) && goOn());
        if (all) {
            runs.finish(number, owner, clock.instant());
        }
        if (all && !open.isEmpty()) {
            runs.latest().ifPresent(Retargeting::sayDone);
        }
    }

    private boolean goOn() {
        Instant now = clock.instant();
        if (!now.isBefore(said.plus(BETWEEN_LINES))) {
            runs.latest().ifPresent(Retargeting::sayHowFar);
            said = now;
        }
        return !stopping;
    }

    private Instant heldUntil() {
        return clock.instant().plus(HELD);
    }

    private static void sayHowFar(RetargetingRun run) {
        LOG.info(
                "Version {} of the configuration: {} of {} open cases took it up, {} a second, {} s to go",
                run.number(),
                run.done(),
                run.total(),
                Math.round(run.rate()),
                run.left() == null ? "?" : run.left().toSeconds());
    }

    private static void sayDone(RetargetingRun run) {
        LOG.info(
                "Version {} of the configuration: all {} open cases took it up, {} a second",
                run.number(),
                run.done(),
                Math.round(run.rate()));
    }
}
