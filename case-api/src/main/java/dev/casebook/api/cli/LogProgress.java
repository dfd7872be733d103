package dev.casebook.api.cli;

import dev.casebook.api.replay.Replay;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line a second that says how far the log is read: done of total, rate and time left. */
final class LogProgress implements Replay.Watcher {

    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final PrintWriter out;
    private final Clock clock;
    private final long head;
    private final Instant begun;
    private Instant said;
    private long firstPosition;
    private long firstEvents;
    private long position;
    private long events;

    LogProgress(PrintWriter out, Clock clock, long head) {
        this.out = out;
        this.clock = clock;
        this.head = head;
        this.begun = clock.instant();
        this.said = begun;
    }

    @Override
    public void begins(long at, long before) {
        firstPosition = at;
        firstEvents = before;
        position = at;
        events = before;
    }

    @Override
    public void reached(long at, long all) {
        position = at;
        events = all;
        Instant now = clock.instant();
        if (position >= head || Duration.between(said, now).compareTo(OFTEN) >= 0) {
            said = now;
            say(now);
        }
    }

    /** The last word. */
    void end() {
        if (said.equals(begun) || position < head) {
            say(clock.instant());
        }
    }

    private void say(Instant now) {
        double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        double positions = Math.max(1, position - firstPosition);
        String left = position < head
                ? String.format(Locale.ROOT, "%.0f s left", (head - position) * seconds / positions)
                : String.format(Locale.ROOT, "%.1f s", seconds);
        out.printf(
                Locale.ROOT,
                "position %,d of %,d, %,d events, %,.0f a second, %s%n",
                position,
                head,
                events,
                (events - firstEvents) / seconds,
                left);
        out.flush();
    }
}
