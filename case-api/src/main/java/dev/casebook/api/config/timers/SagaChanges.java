package dev.casebook.api.config.timers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction does to sagas; it is written just before it commits. */
final class SagaChanges implements TransactionSynchronization {

    private final SagaRows rows;
    private final List<SagaRow> inserted = new ArrayList<>();
    private final List<SagaRow> updated = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();

    private SagaChanges(SagaRows rows) {
        this.rows = rows;
    }

    /** Those of the present transaction; nothing outside of any. */
    static Optional<SagaChanges> of(SagaRows rows) {
        return Synchronized.isActive()
                ? Optional.of(Synchronized.present(
                        SagaChanges.class, known -> known.rows == rows, () -> new SagaChanges(rows)))
                : Optional.empty();
    }

    void insert(SagaRow saga) {
        inserted.add(saga);
    }

    void update(SagaRow saga) {
        updated.add(saga);
    }

    void delete(String id) {
        deleted.add(id);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        rows.delete(deleted);
        rows.update(updated);
        rows.insert(inserted);
    }
}
