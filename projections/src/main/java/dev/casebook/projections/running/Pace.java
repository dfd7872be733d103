package dev.casebook.projections.running;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a position moves, by what was seen of it in the last seconds. */
final class Pace {

    private static final int SECONDS = 10;

    private final Deque<Long> seen = new ArrayDeque<>();

    /** Is told the position once a second. */
    synchronized void at(long position) {
        seen.addLast(position);
        if (seen.size() > SECONDS + 1) {
            seen.removeFirst();
        }
    }

    /** Positions a second; 0 where nothing is known yet, or a new generation has begun. */
    synchronized long perSecond() {
        return seen.size() < 2 ? 0 : Math.max(0, (seen.getLast() - seen.getFirst()) / (seen.size() - 1));
    }
}
