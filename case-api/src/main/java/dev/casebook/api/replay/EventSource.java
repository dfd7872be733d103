package dev.casebook.api.replay;

import dev.casebook.api.log.LoggedEvent;
import java.util.List;

/** Wherever the log is read from. Several ranges are read at once. */
public interface EventSource {

    /** The position up to which the log is complete; 0 for an empty log. */
    long head();

    /**
     * The events of a range of positions, in their order.
     *
     * @param after the position before the range
     * @param upTo the last position of the range, at most {@link #head()}
     */
    List<LoggedEvent> read(long after, long upTo);
}
