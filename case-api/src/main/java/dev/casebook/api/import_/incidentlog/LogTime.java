package dev.casebook.api.import_.incidentlog;

import dev.casebook.api.import_.client.CasebookClient;
import dev.casebook.api.import_.client.ImportFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the time of the log becomes the time of the cases.
 *
 * @param until the last instant of the log that is played
 * @param shift by how much every instant is moved
 */
public record LogTime(Instant until, Duration shift) {

    /** The log at its own dates, up to an instant. */
    public static LogTime unmoved(Instant until) {
        return new LogTime(until, Duration.ZERO);
    }

    /**
     * The time of an import: moved as the source was moved before; else, where it is asked for, so that the last
     * instant is now. What is moved is played up to now and no further.
     *
     * @param until the last instant of the log that is played, or null for all of it
     * @param asNow whether that instant is to be now
     * @throws ImportFailed when the source was imported before at its own dates
     */
    public static LogTime of(
            CasebookClient client, String source, @Nullable Instant until, boolean asNow, Clock clock) {
        Instant last = until == null ? Instant.MAX : until;
        Optional<Duration> kept = client.shiftOf(source);
        if (kept.isEmpty() && !asNow) {
            return unmoved(last);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Duration shift = kept.isPresent() ? kept.get() : begin(client, source, Duration.between(last, now));
        Instant nowInTheLog = now.minus(shift);
        return new LogTime(last.isBefore(nowInTheLog) ? last : nowInTheLog, shift);
    }

    private static Duration begin(CasebookClient client, String source, Duration shift) {
        if (client.knows(source)) {
            throw new ImportFailed("Cases of the source " + source
                    + " are there at their own dates and cannot be moved any more; give another --source");
        }
        return client.keepShift(source, shift);
    }
}
