package dev.casebook.api.replay;

import dev.casebook.domain.replay.Table;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs a fold over a log. */
public final class Replay {

    /** Positions a page. */
    private static final int WIDTH = 4_000;

    private static final int PAGES_AHEAD = 2 * Runtime.getRuntime().availableProcessors() + 2;

    /** Is told how far a run is, after each page. */
    public interface Watcher {

        /**
         * Told where it begins.
         *
         * @param position up to which position it had folded before
         * @param events how many events that were
         */
        void begins(long position, long events);

        /**
         * Told how far it is.
         *
         * @param position up to which position it has folded
         * @param events how many events that were, all runs together
         */
        void reached(long position, long events);
    }

    private final EventSource source;
    private final Watcher watcher;
    private final Checkpoints checkpoints;
    private volatile boolean stopping;

    /**
     * A run.
     *
     * @param source the log
     * @param watcher is told how far it is
     * @param checkpoints where it goes on from, if anywhere
     */
    public Replay(EventSource source, Watcher watcher, Checkpoints checkpoints) {
        this.source = source;
        this.watcher = watcher;
        this.checkpoints = checkpoints;
    }

    /** Makes it end after the page at hand, from where another run can go on. */
    public void stop() {
        stopping = true;
    }

    /**
     * Runs a fold.
     *
     * @param question which events it is asked about, up to the head of the source at most
     * @return the result, or nothing where it was stopped before the end
     * @throws FoldFailed when the fold fails; nothing was changed
     */
    public <S extends Serializable> Optional<Table> of(FoldCode<S> code, Question question) {
        try (Workers workers = new Workers()) {
            FoldRun<S> run = new FoldRun<>(code, question, workers);
            checkpoints.restore(run, source);
            watcher.begins(run.reached().position(), run.reached().events());
            foldAll(run, question.upTo(), workers);
            checkpoints.keep(run);
            return stopping && run.reached().position() < question.upTo() ? Optional.empty() : Optional.of(run.end());
        } catch (OutOfMemoryError exhausted) {
            throw new FoldFailed("The fold " + code.name() + " " + FoldFailed.told(exhausted));
        }
    }

    private <S extends Serializable> void foldAll(FoldRun<S> run, long upTo, Workers workers) {
        Queue<Future<FoldPage>> ahead = new ArrayDeque<>();
        long next = run.reached().position();
        while (!stopping && (next < upTo || !ahead.isEmpty())) {
            while (next < upTo && ahead.size() < PAGES_AHEAD) {
                long after = next;
                long end = Math.min(upTo, next + WIDTH);
                ahead.add(workers.read(() -> run.page(source.read(after, end), end)));
                next = end;
            }
            FoldPage page = taken(ahead.remove());
            if (page == null) {
                return;
            }
            run.fold(page);
            watcher.reached(run.reached().position(), run.reached().events());
            checkpoints.keepAtTimes(run);
        }
    }

    /** A page that was read; null where the log was closed because this is to stop. */
    private @Nullable FoldPage taken(Future<FoldPage> page) {
        try {
            return page.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FoldFailed("Stopped");
        } catch (ExecutionException failure) {
            if (stopping) {
                return null;
            }
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            if (failure.getCause() instanceof OutOfMemoryError exhausted) {
                throw exhausted;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
