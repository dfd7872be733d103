package dev.casebook.api.replay;

import dev.casebook.api.replay.output.WholeFile;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a run keeps how far it is, so that the same run goes on from there, also when the log has grown. */
public final class Checkpoints {

    private static final Duration OFTEN = Duration.ofSeconds(15);

    /** Of the time of a run, at most one part in so many goes into keeping it. */
    private static final int PARTS = 10;

    private final @Nullable Path file;
    private final Clock clock;
    private Instant next;

    private Checkpoints(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.next = clock.instant().plus(OFTEN);
    }

    /**
     * Checkpoints in a file.
     *
     * @param file the file, or null for none
     */
    public static Checkpoints in(@Nullable Path file, Clock clock) {
        return new Checkpoints(file, clock);
    }

    <S extends Serializable> void restore(FoldRun<S> run, EventSource source) {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            CheckpointFile.read(file, run, mark -> check(mark, run, source));
        } catch (IOException | ClassNotFoundException | RuntimeException broken) {
            if (broken instanceof FoldFailed told) {
                throw told;
            }
            throw new FoldFailed(file + " is no checkpoint of a replay, or a broken one; remove it to begin anew");
        }
    }

    private void check(CheckpointFile.Mark mark, FoldRun<?> run, EventSource source) {
        if (!mark.asked().equals(CheckpointFile.asked(run))) {
            throw new FoldFailed(file + " is the checkpoint of another replay (" + mark.asked()
                    + "); give another file, or remove it to begin anew");
        }
        Reached reached = mark.reached();
        if (reached.position() > run.question().upTo()) {
            throw new FoldFailed(file + " is beyond position " + run.question().upTo() + " already, at "
                    + reached.position() + "; give another file, or remove it to begin anew");
        }
        boolean known = reached.events() == 0
                || source.read(reached.lastPosition() - 1, reached.lastPosition()).stream()
                        .anyMatch(event -> event.eventId().equals(reached.lastId()));
        if (!known) {
            throw new FoldFailed(file + " is the checkpoint of another log; give another file");
        }
    }

    /** Keeps how far a run is, now and then. */
    void keepAtTimes(FoldRun<?> run) {
        Instant begun = clock.instant();
        if (file != null && !begun.isBefore(next)) {
            keep(run);
            Instant done = clock.instant();
            Duration rest = Duration.between(begun, done).multipliedBy(PARTS);
            next = done.plus(rest.compareTo(OFTEN) > 0 ? rest : OFTEN);
        }
    }

    /** Keeps how far a run is. */
    void keep(FoldRun<?> run) {
        if (file == null) {
            return;
        }
        try {
            CheckpointFile.write(file, run);
        } catch (NotSerializableException unwritable) {
            throw new FoldFailed(
                    "The state of the fold " + run.name() + " cannot be kept: it holds a " + unwritable.getMessage());
        } catch (IOException full) {
            throw new FoldFailed("The checkpoint " + file + " cannot be written: " + WholeFile.reason(full));
        }
    }
}
