package dev.casebook.api.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A line a second at most that says how far a what-if run is: done of total, rate and time left. */
final class WhatIfProgress {

    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final PrintWriter out;
    private final Clock clock;
    private final Instant begun;
    private Instant next = Instant.MIN;

    WhatIfProgress(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Says where the run is, unless it has just been said. */
    void at(JsonNode run) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(OFTEN);
        long events = run.path("events").asLong();
        long head = run.path("head").asLong();
        double rate = events / Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        String left = events == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", Math.max(0, head - events) / rate);
        out.printf(
                Locale.ROOT,
                "%,d of about %,d events read, %,d cases judged, %,.0f events a second%s%n",
                events,
                head,
                run.path("cases").asLong(),
                rate,
                left);
        out.flush();
    }
}
