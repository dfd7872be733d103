package dev.casebook.projections.running;

import dev.casebook.projections.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a view again from the first event on, beside the live one, and puts it in its place once it has caught up. */
public final class Rebuild {

    /** Where a rebuild stands. */
    public enum State {
        /** It folds the log. */
        RUNNING,
        /** It is the live view now. */
        COMPLETED,
        /** It ended without becoming live; the live view is as it was. */
        FAILED
    }

    /**
     * How far a rebuild is.
     *
     * @param id the rebuild
     * @param view the view
     * @param state where it stands
     * @param position the position up to which it has handled every event
     * @param head the position of the last event of the log
     * @param eventsPerSecond positions a second, so far
     * @param eta how long it will still take at that rate, or null where that cannot be told
     */
    public record Progress(
            String id,
            String view,
            State state,
            long position,
            long head,
            long eventsPerSecond,
            @Nullable Duration eta) {}

    private static final long PAUSE_MILLIS = 50;

    private final String id;
    private final View<?> view;
    private final ViewRuns runs;
    private final Clock clock;
    private final Instant startedAt;
    private volatile State state = State.RUNNING;
    private final ViewProcessor processor;
    private volatile @Nullable Progress last;

    Rebuild(String id, View<?> view, int generation, ViewRuns runs, Clock clock) {
        this.id = id;
        this.view = view;
        this.runs = runs;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.processor = runs.start(view, generation);
        Thread watch = new Thread(() -> watch(generation), "rebuild-" + view.name());
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(int generation) {
        try {
            while (!processor.caughtUp()) {
                Thread.sleep(PAUSE_MILLIS);
            }
            last = measure(State.COMPLETED);
            runs.switchTo(view.name(), generation, processor);
            state = State.COMPLETED;
        } catch (InterruptedException | RuntimeException ended) {
            last = measure(State.FAILED);
            state = State.FAILED;
            runs.abandon(processor);
        }
    }

    /** How far it is. */
    public Progress progress() {
        Progress ended = last;
        return state != State.RUNNING && ended != null ? ended : measure(state);
    }

    private Progress measure(State now) {
        long position = processor.position();
        long head = runs.head();
        double seconds =
                Math.max(0.001, Duration.between(startedAt, clock.instant()).toMillis() / 1000.0);
        long rate = Math.round(position / seconds);
        Duration eta = rate == 0 ? null : Duration.ofSeconds(Math.max(0, head - position) / rate);
        return new Progress(id, view.name(), now, position, head, rate, eta);
    }
}
