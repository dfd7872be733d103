package dev.casebook.api.replay.export;

import dev.casebook.api.replay.EventSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Sees that an export goes on with what a directory holds. */
final class ExportCheck {

    private final Path directory;
    private final EventSource source;

    ExportCheck(Path directory, EventSource source) {
        this.directory = directory;
        this.source = source;
    }

    /**
     * Checks.
     *
     * @param after where the export was told to begin, or null
     * @throws ExportFailed when it is of another format, beginning or log
     */
    void check(Exported held, EventFormat format, @Nullable Long after) {
        if (!held.format().equals(format.called())) {
            throw new ExportFailed(
                    directory + " holds an export as " + held.format() + "; give another directory for another format");
        }
        if (after != null && after != held.after()) {
            throw new ExportFailed(directory + " holds events after position " + held.after() + " up to " + held.upTo()
                    + "; leave out --after to go on, or give another directory");
        }
        boolean known = held.lastPosition() == 0
                || source.read(held.lastPosition() - 1, held.lastPosition()).stream()
                        .anyMatch(event -> event.eventId().equals(held.lastEventId()));
        if (!known) {
            throw new ExportFailed(directory + " holds the events of another log; give another directory");
        }
    }
}
