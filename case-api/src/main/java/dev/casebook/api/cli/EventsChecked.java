package dev.casebook.api.cli;

import dev.casebook.api.proof.StoreCheck;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line that says how far a check of a store is: events of all, rate and time left. */
final class EventsChecked implements StoreCheck.Progress {

    private static final double MILLIS = 1000.0;

    private final PrintStream out;
    private final Clock clock;
    private final Instant begun;
    private long before = -1;

    EventsChecked(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public void at(long done, long total) {
        if (before < 0) {
            before = done;
            if (done > 0) {
                out.printf(Locale.ROOT, "%,d of %,d events were checked before%n", done, total);
            }
            return;
        }
        double seconds = Math.max(1, Duration.between(begun, clock.instant()).toMillis()) / MILLIS;
        double rate = (done - before) / seconds;
        String left = done < total ? String.format(Locale.ROOT, ", %.0f s left", (total - done) / rate) : "";
        out.printf(Locale.ROOT, "%,d of %,d events, %,.0f a second%s%n", done, total, rate, left);
    }
}
