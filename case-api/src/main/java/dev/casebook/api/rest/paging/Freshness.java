package dev.casebook.api.rest.paging;

import dev.casebook.api.rest.problem.Unavailable;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.projections.running.ViewRuns;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Read-your-writes for whoever wants it: a read that names a position waits until its view has handled it. */
@Component
public class Freshness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 5;

    private final ViewRuns runs;
    private final Clock clock;

    Freshness(ViewRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Waits until a view has handled the position that the request names, if it names one.
     *
     * @return the position that the view has reached
     * @throws Unavailable when the view has not handled it after five seconds
     */
    public long await(HttpServletRequest request, String view) {
        await(request, "The view " + view, position -> runs.live(view).handled(position));
        return runs.live(view).position();
    }

    /**
     * Waits until a read from the log itself shows the position that the request names, if it names one.
     *
     * @param shows whether the read shows a position
     * @throws Unavailable when it does not after five seconds
     */
    public void awaitLog(HttpServletRequest request, LongPredicate shows) {
        await(request, "The log", shows);
    }

    private void await(HttpServletRequest request, String what, LongPredicate reached) {
        long position = positionOf(request);
        Instant end = clock.instant().plus(PATIENCE);
        while (position > 0 && !reached.test(position)) {
            if (clock.instant().isAfter(end)) {
                throw new Unavailable(what + " has not reached position " + position + " yet");
            }
            pause();
        }
    }

    private static long positionOf(HttpServletRequest request) {
        String text = Optional.ofNullable(request.getParameter("position"))
                .orElseGet(() -> request.getHeader("Casebook-Position"));
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new ValidationFailed("position", "must be a position of the log");
        }
        return Long.parseLong(text);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is stopping");
        }
    }
}
