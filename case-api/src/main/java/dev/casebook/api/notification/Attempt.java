package dev.casebook.api.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying to deliver a notice.
 *
 * @param outcome whether it arrived, and if not, what follows
 * @param problem why it did not arrive, in a few words without content, or null
 * @param pause how long the receiver asks to be left alone at least; zero where it does not ask
 */
public record Attempt(Outcome outcome, @Nullable String problem, Duration pause) {

    /** The kinds of outcome. */
    public enum Outcome {
        /** The channel took it. */
        ARRIVED,

        /** It did not arrive this time; it is tried again while the schedule allows. */
        FAILED,

        /** It will never arrive this way. */
        REFUSED,

        /** It was not tried and will not be. */
        NOT_TRIED
    }

    static Attempt arrived() {
        return new Attempt(Outcome.ARRIVED, null, Duration.ZERO);
    }

    static Attempt failed(String problem) {
        return new Attempt(Outcome.FAILED, problem, Duration.ZERO);
    }

    static Attempt refused(String problem) {
        return new Attempt(Outcome.REFUSED, problem, Duration.ZERO);
    }

    static Attempt notTried(String problem) {
        return new Attempt(Outcome.NOT_TRIED, problem, Duration.ZERO);
    }
}
