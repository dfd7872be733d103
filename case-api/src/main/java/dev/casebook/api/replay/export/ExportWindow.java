package dev.casebook.api.replay.export;

import dev.casebook.api.log.LoggedEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The events of so many positions, by the day (UTC) on which they happened. They are written together or not at all. */
final class ExportWindow {

    /** Positions a window: all its events are in memory at once. */
    static final long WIDTH = 100_000;

    private final long after;
    private final long upTo;
    private final Map<LocalDate, List<LoggedEvent>> days = new TreeMap<>();
    private long events;
    private @Nullable LoggedEvent last;

    ExportWindow(long after, long upTo) {
        this.after = after;
        this.upTo = upTo;
    }

    void add(List<LoggedEvent> page) {
        for (LoggedEvent event : page) {
            LocalDate day = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
            days.computeIfAbsent(day, none -> new ArrayList<>()).add(event);
            last = event;
            events++;
        }
    }

    long after() {
        return after;
    }

    long upTo() {
        return upTo;
    }

    long events() {
        return events;
    }

    Map<LocalDate, List<LoggedEvent>> days() {
        return days;
    }

    LoggedEvent last() {
        if (last == null) {
            throw new NoSuchElementException("a window without events");
        }
        return last;
    }
}
