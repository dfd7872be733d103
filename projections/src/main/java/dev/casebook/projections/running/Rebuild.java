package dev.casebook.projections.running;

import com.mongodb.MongoInterruptedException;
import dev.casebook.projections.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a view again from the first event on, beside the live one, and puts it in its place once it has caught up. */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Where a rebuild stands. */
    public enum State {
        /** It folds the log. */
        RUNNING,
        /** It is the live view now. */
        COMPLETED,
        /** It ended without becoming live; the live view is as it was. */
        FAILED,
        /** It was told to end, here or on another node; the live view is as it was. */
        CANCELLED,
        /** Its node stopped; the next start of one goes on with it. */
        LEFT
    }

    private static final long PAUSE_MILLIS = 50;
    /** Events come while it catches up; it has, when what came meanwhile took no longer than this. */
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String id;
    private final View<?> view;
    private final ViewRuns runs;
    private final Clock clock;
    private final Instant startedAt;
    private final int generation;
    private final ViewProcessor processor;
    private final Thread watch;
    private final long begunAt;
    private volatile State whenInterrupted = State.CANCELLED;
    private volatile Progress progress;

    private Rebuild(String id, View<?> view, int generation, ViewRuns runs, Clock clock) {
        this.id = id;
        this.view = view;
        this.runs = runs;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.generation = generation;
        this.processor = runs.build(view, generation);
        this.begunAt = processor.position();
        this.progress = new Progress(id, view.name(), State.RUNNING, begunAt, runs.head(), 0, null);
        this.watch = new Thread(this::watch, "rebuild-" + view.name());
        watch.setDaemon(true);
    }

    /** Begins one. */
    static Rebuild start(String id, View<?> view, ViewRuns runs, Clock clock) {
        return start(new Rebuild(id, view, runs.nextGeneration(view.name(), id), runs, clock), runs);
    }

    /** Goes on with one that a node left. */
    static Rebuild goOn(Generations.Building left, View<?> view, ViewRuns runs, Clock clock) {
        return start(new Rebuild(left.rebuild(), view, left.generation(), runs, clock), runs);
    }

    private static Rebuild start(Rebuild started, ViewRuns runs) {
        runs.begun(started);
        started.watch.start();
        return started;
    }

    private void watch() {
        try {
            catchUp();
            runs.index(view, generation);
            catchUp();
            runs.switchTo(view, generation, processor);
            progress = progress.as(State.COMPLETED);
        } catch (InterruptedException | MongoInterruptedException told) {
            end(whenInterrupted);
        } catch (CancellationException elsewhere) {
            end(State.CANCELLED);
        } catch (RuntimeException failure) {
            LOG.warn("The rebuild of view {} ended early: {}", view.name(), failure.toString());
            end(State.FAILED);
        } finally {
            runs.ended(this, view.name(), generation);
        }
    }

    private void catchUp() throws InterruptedException {
        Instant begun;
        do {
            begun = clock.instant();
            reach(runs.head());
        } while (Duration.between(begun, clock.instant()).compareTo(CLOSE) > 0);
    }

    /** Folds up to a position, or until another node that builds the same has made it the live one. */
    private void reach(long position) throws InterruptedException {
        Generations.Standing standing;
        do {
            Thread.sleep(PAUSE_MILLIS);
            Duration running = Duration.between(startedAt, clock.instant());
            progress = progress.at(processor.handledUpTo(), runs.head(), begunAt, running);
            standing = runs.standing(view.name(), generation);
            if (standing == Generations.Standing.WITHDRAWN) {
                throw new CancellationException();
            }
        } while (standing == Generations.Standing.BUILDING && processor.position() < position);
    }

    private void end(State ended) {
        Thread.interrupted(); // else MongoDB could not be asked any more
        if (ended == State.LEFT) {
            processor.close();
        } else {
            runs.abandon(view.name(), generation, processor);
        }
        progress = progress.as(ended);
    }

    /** Ends it early, if it still runs, and waits for that a few seconds. */
    public void cancel() {
        watch.interrupt();
        try {
            watch.join(PATIENCE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it here, with all that it has built. */
    void leave() {
        whenInterrupted = State.LEFT;
        cancel();
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }

    /** What folds here for it. */
    ViewProcessor processor() {
        return processor;
    }
}
