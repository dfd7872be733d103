package dev.casebook.api.import_.client;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line that says how far an import is: done of total, rate and time left. Total 0 means that nobody knows. */
public final class Progress {

    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final PrintStream out;
    private final Clock clock;
    private final long total;
    private final Instant begun;
    private Instant said;
    private long done;

    /** Progress that begins now. */
    public Progress(PrintStream out, Clock clock, long total) {
        this.out = out;
        this.clock = clock;
        this.total = total;
        this.begun = clock.instant();
        this.said = begun.plus(OFTEN);
    }

    /** One more is done. */
    public void step() {
        done++;
        Instant now = clock.instant();
        if (Duration.between(said, now).compareTo(OFTEN) >= 0) {
            said = now;
            out.println(line(now));
        }
    }

    /** The last word. */
    public void end() {
        out.println(line(clock.instant()));
    }

    private String line(Instant now) {
        double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        double rate = done / seconds;
        String left = total > 0 && done > 0 && done < total
                ? String.format(Locale.ROOT, ", %.0f s left", (total - done) / rate)
                : String.format(Locale.ROOT, ", %.1f s", seconds);
        return String.format(
                Locale.ROOT,
                "%,d%s cases, %,.0f a second%s",
                done,
                total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "",
                rate,
                left);
    }
}
