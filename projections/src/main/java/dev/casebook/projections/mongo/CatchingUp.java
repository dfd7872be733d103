package dev.casebook.projections.mongo;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * When a view that is far behind the log writes: not what each batch of events has changed, but what all those of some
 * seconds have, since a document is then written once for all events of its case among them.
 */
final class CatchingUp {

    /** Further behind than that, in positions, is far. */
    private static final int FAR = 5_000;

    /** So many documents wait at most. */
    private static final int MOST_DOCUMENTS = 20_000;

    /**
     * What has changed waits so long at most: by as much a live view may lag more than it has to, and so much work is done
     * again after a node was killed.
     */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** A batch of fewer events says that the view has caught up, or nearly, and the log is not asked. */
    private static final int LARGE_BATCH = 150;

    private final LongSupplier head;
    private final LongSupplier nanos;
    private volatile long knownHead;
    private volatile @Nullable Long waitingSince;

    /**
     * That of a log.
     *
     * @param head tells the position of its last event
     * @param nanos tells the time, as {@link System#nanoTime()}
     */
    CatchingUp(LongSupplier head, LongSupplier nanos) {
        this.head = head;
        this.nanos = nanos;
    }

    /** Whether the documents that wait, folded up to a position, may wait on. */
    boolean mayWait(long position, int documents) {
        return documents < MOST_DOCUMENTS && isFarBehind(position + FAR) && hasNotWaitedLong();
    }

    /** Is told that nothing waits any more. */
    void nothingWaits() {
        waitingSince = null;
    }

    private boolean hasNotWaitedLong() {
        long now = nanos.getAsLong();
        Long since = waitingSince;
        if (since == null) {
            since = now;
            waitingSince = since;
        }
        return now - since < LONGEST.toNanos();
    }

    private boolean isFarBehind(long position) {
        if (position >= knownHead && isLarge()) {
            knownHead = head.getAsLong();
        }
        return position < knownHead;
    }

    private static boolean isLarge() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root() instanceof BatchingUnitOfWork<?> batch
                && batch.getMessages().size() >= LARGE_BATCH;
    }
}
