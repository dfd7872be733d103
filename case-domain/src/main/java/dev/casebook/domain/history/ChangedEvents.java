package dev.casebook.domain.history;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Events that are not what was kept of them; two of them may only have changed places. */
final class ChangedEvents {

    private final SealedLog kept;
    private final int most;
    private final Map<Long, SealedEvent> byLeaf = new HashMap<>();

    /** None yet; no more than some are remembered. */
    ChangedEvents(SealedLog kept, int most) {
        this.kept = kept;
        this.most = most;
    }

    void add(long leaf, SealedEvent event) {
        if (byLeaf.size() < most) {
            byLeaf.put(leaf, event);
        }
    }

    /** Hands over the positions of each pair of events that have changed places. */
    void swaps(BiConsumer<Long, Long> taker) {
        byLeaf.forEach((leaf, event) -> byLeaf.forEach((other, twin) -> {
            if (leaf < other && event.at(twin.position()).hasLeaf(kept.leaf(other))) {
                taker.accept(event.position(), twin.position());
            }
        }));
    }
}
