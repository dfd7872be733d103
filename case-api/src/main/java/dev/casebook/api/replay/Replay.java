package dev.casebook.api.replay;

import dev.casebook.domain.replay.Table;
import java.io.Serializable;
import java.util.Optional;

/** Runs a fold over a log. */
public final class Replay {

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
        Pages<FoldPage> pages = new Pages<>(
                workers,
                run.reached().position(),
                upTo,
                (after, end) -> run.page(source.read(after, end), end),
                () -> stopping);
        for (Optional<FoldPage> page = pages.next(); page.isPresent(); page = pages.next()) {
            run.fold(page.get());
            watcher.reached(run.reached().position(), run.reached().events());
            checkpoints.keepAtTimes(run);
        }
    }
}
