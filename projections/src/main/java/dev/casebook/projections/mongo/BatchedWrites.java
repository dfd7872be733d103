package dev.casebook.projections.mongo;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The documents that the batches of a processor fold into, from one claim of its events to the next. */
final class BatchedWrites<V> implements WritesBeforeToken {

    private final String view;
    private final Supplier<FoldedDocuments<V>> none;
    private final CatchingUp catchingUp;
    private final String resource = "folded:" + System.identityHashCode(this);
    private final String failure = resource + ":failure";
    private final Queue<String> writtenAside = new ConcurrentLinkedQueue<>();
    private volatile FoldedDocuments<V> folded;
    private volatile long carefulUntil = -1;
    private volatile boolean hurried;
    private volatile boolean behind;

    /**
     * Those of a view.
     *
     * @param none makes such documents, none yet
     */
    BatchedWrites(String view, Supplier<FoldedDocuments<V>> none, CatchingUp catchingUp) {
        this.view = view;
        this.none = none;
        this.catchingUp = catchingUp;
        this.folded = none.get();
    }

    /** The documents for a batch; those that it touches are loaded when it begins. */
    FoldedDocuments<V> in(UnitOfWork<?> batch, Supplier<List<Touched>> touched) {
        FoldedDocuments<V> begun = batch.getResource(resource);
        if (begun != null) {
            return begun;
        }
        FoldedDocuments<V> current = folded;
        List<String> aside = new ArrayList<>();
        for (String key = writtenAside.poll(); key != null; key = writtenAside.poll()) {
            aside.add(key);
        }
        current.forget(aside);
        current.load(touched.get());
        batch.resources().put(resource, current);
        return current;
    }

    /** Whether events of the document wait to be written, so that what is in the database lacks them. */
    boolean isToWrite(String key) {
        return folded.keysToWrite().contains(key);
    }

    /** Is told of documents that were written, but not by a batch. */
    void wroteAside(Collection<String> keys) {
        writtenAside.addAll(keys);
    }

    /** Whether the event at a position is to show at once that its document can be written. */
    boolean isCareful(long position) {
        return position <= carefulUntil;
    }

    @Override
    public void hurry() {
        hurried = true;
    }

    /** Has a batch end without a write, to be handled again. */
    void fail(UnitOfWork<?> batch, MongoException unavailable) {
        batch.resources().put(failure, unavailable);
    }

    /** Whether a batch is to be handled again. */
    boolean hasFailed(UnitOfWork<?> batch) {
        return batch.resources().containsKey(failure);
    }

    @Override
    public void claimed() {
        folded = none.get();
        nothingWaits();
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    @Override
    public boolean write(long position) {
        FoldedDocuments<V> current = ofThisClaim();
        if (!hurried
                && !isCareful(position)
                && catchingUp.mayWait(position, current.keysToWrite().size())) {
            behind = true;
            return false;
        }
        current.write(encoded(current, position));
        hurried = false;
        nothingWaits();
        return true;
    }

    private void nothingWaits() {
        behind = false;
        catchingUp.nothingWaits();
    }

    private FoldedDocuments<V> ofThisClaim() {
        FoldedDocuments<V> current = folded;
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
            if (unit.getResource(failure) instanceof MongoException unavailable) {
                throw unavailable;
            }
            if (unit.getOrDefaultResource(resource, current) != current) {
                throw new IllegalStateException("View " + view + " was claimed anew meanwhile");
            }
        }
        return current;
    }

    /** Where a document cannot be written, events are handled again with care, which finds the one that made it so. */
    private FoldedDocuments.Writes encoded(FoldedDocuments<V> current, long position) {
        try {
            return current.encode();
        } catch (RuntimeException unwritable) {
            carefulUntil = position;
            throw new IllegalStateException("View " + view + " has a document that cannot be written: "
                    + unwritable.getClass().getSimpleName() + "; its events are handled again, one by one");
        }
    }
}
