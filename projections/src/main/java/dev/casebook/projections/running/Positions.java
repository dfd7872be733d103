package dev.casebook.projections.running;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The positions of the log that the tokens of one processor stand for. */
final class Positions {

    private Positions() {}

    /** The position up to which all of them have come; 0 where there are none. */
    static long least(List<? extends @Nullable TrackingToken> tokens) {
        return tokens.stream().mapToLong(Positions::of).min().orElse(0);
    }

    /** The furthest position of some tokens; 0 where there are none. */
    static long furthest(List<? extends @Nullable TrackingToken> tokens) {
        return tokens.stream().mapToLong(Positions::of).max().orElse(0);
    }

    /** Whether all have come past the event at a position, and not merely past later ones. */
    static boolean cover(List<? extends @Nullable TrackingToken> tokens, long position) {
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> position == 0 || covers(token, position));
    }

    private static boolean covers(@Nullable TrackingToken token, long position) {
        return token instanceof GapAwareTrackingToken gapAware
                && gapAware.getIndex() >= position
                && !gapAware.getGaps().contains(position);
    }

    private static long of(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
