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

    /** A batch of fewer events says that the view has caught up, or nearly, and the log is not asked. */
    private static final int LARGE_BATCH = 250;

    private final LongSupplier head;
    private final int far;
    private final int documents;
    private final int events;
    private volatile long knownHead;

    /** What views are run with: at most 20,000 documents, or 50,000 events, wait to be written. */
    CatchingUp(LongSupplier head) {
        this(head, FAR, 20_000, 50_000);
    }

    CatchingUp(LongSupplier head, int far, int documents, int events) {
        this.head = head;
        this.far = far;
        this.documents = documents;
        this.events = events;
    }

    /** Whether what has been folded up to a position may wait. */
    boolean mayWait(long position, FoldedDocuments<?> folded) {
        return folded.keysToWrite().size() < documents && folded.events() < events && isFarBehind(position);
    }

    private boolean isFarBehind(long position) {
        if (position + far >= knownHead && isLarge()) {
            knownHead = head.getAsLong();
        }
        return position + far < knownHead;
    }

    private static boolean isLarge() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root() instanceof BatchingUnitOfWork<?> batch
                && batch.getMessages().size() >= LARGE_BATCH;
    }
}
