package dev.casebook.api.replay.export;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.replay.EventSource;
import dev.casebook.api.replay.Pages;
import dev.casebook.api.replay.Replay;
import dev.casebook.api.replay.Workers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Exports the events of a log to a directory, and later what is new. The log is only read. */
public final class Export {

    private final EventSource source;
    private final Replay.Watcher watcher;
    private final EventFormat format;
    private final EventTexts texts;
    private volatile boolean stopping;

    /**
     * An export.
     *
     * @param source the log
     * @param watcher is told how far it is
     */
    public Export(EventSource source, Replay.Watcher watcher, EventFormat format, EventTexts texts) {
        this.source = source;
        this.watcher = watcher;
        this.format = format;
        this.texts = texts;
    }

    /** Makes it end where another run can go on. */
    public void stop() {
        stopping = true;
    }

    /**
     * Exports.
     *
     * @param directory where to; what an export put there before is gone on from
     * @param after where the first export into this directory begins; null for the first event
     * @param upTo the last position, at most the head of the source
     * @return what the directory holds now; less than asked for where it was stopped
     * @throws ExportFailed when it cannot be written, or holds something else
     */
    public Exported to(Path directory, @Nullable Long after, long upTo) {
        try (ExportDirectory files = new ExportDirectory(directory);
                Workers workers = new Workers()) {
            Optional<Exported> before = files.exported();
            Exported held = before.orElse(Exported.nothing(format, after == null ? 0 : after));
            new ExportCheck(directory, source).check(held, format, after);
            files.removeBeyond(before.map(Exported::upTo).orElse(0L));
            watcher.begins(held.upTo(), held.events());
            while (!stopping && held.upTo() < upTo) {
                long end = Math.min(upTo, held.upTo() + ExportWindow.WIDTH);
                ExportWindow window = new ExportWindow(held.upTo(), end);
                if (!fill(window, workers) || !write(window, held, files, workers)) {
                    return held;
                }
                held = held.with(window);
                files.keep(held);
                watcher.reached(held.upTo(), held.events());
            }
            return held;
        }
    }

    private boolean fill(ExportWindow window, Workers workers) {
        Pages<List<LoggedEvent>> pages =
                new Pages<>(workers, window.after(), window.upTo(), source::read, () -> stopping);
        for (Optional<List<LoggedEvent>> page = pages.next(); page.isPresent(); page = pages.next()) {
            window.add(page.get());
        }
        return !stopping;
    }

    /** Writes a file for each day; whole days are told as so much of the window. */
    private boolean write(ExportWindow window, Exported held, ExportDirectory files, Workers workers) {
        AtomicLong written = new AtomicLong();
        workers.forEach(window.days().entrySet(), (Map.Entry<LocalDate, List<LoggedEvent>> day) -> {
            if (!stopping) {
                List<LoggedEvent> events = day.getValue();
                files.write(day.getKey(), window.after(), format, out -> format.write(events, texts, out));
                tell(window, held, written.addAndGet(events.size()));
            }
        });
        return !stopping;
    }

    private void tell(ExportWindow window, Exported held, long written) {
        long positions = (window.upTo() - window.after()) * written / window.events();
        if (written < window.events()) {
            synchronized (watcher) {
                watcher.reached(window.after() + positions, held.events() + written);
            }
        }
    }
}
