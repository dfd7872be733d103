package dev.casebook.projections.mongo;

import java.util.function.LongSupplier;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * When a view that is far behind the log writes: not what each batch of events has changed, but what many have, since
 * events of a case stand close together and its document is then written once for all of them.
 */
final class CatchingUp {

    /** Further behind than that, in positions, is far. */
    private static final int FAR = 5_000;

    /** So many documents wait at most. */
    private static final int MOST_DOCUMENTS = 20_000;

    /** What so many events have changed waits at most. */
    private static final int MOST_EVENTS = 50_000;

    /** A batch of fewer events says that the view has caught up, or nearly, and the log is not asked. */
    private static final int LARGE_BATCH = 150;

    private final LongSupplier head;
    private volatile long knownHead;

    /**
     * That of a log.
     *
     * @param head tells the position of its last event
     */
    CatchingUp(LongSupplier head) {
        this.head = head;
    }

    /** Whether what has been folded up to a position may wait. */
    boolean mayWait(long position, FoldedDocuments<?> folded) {
        return folded.keysToWrite().size() < MOST_DOCUMENTS
                && folded.events() < MOST_EVENTS
                && isFarBehind(position + FAR);
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
