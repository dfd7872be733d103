package dev.casebook.api.config.timers;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The timers that one transaction sets and cancels; they are written just before it commits, or at once outside of any. */
final class TimerChanges implements TransactionSynchronization {

    private final TimerRows rows;
    private final Map<String, SchedulableInstance<?>> set = new LinkedHashMap<>();
    private final Set<String> cancelled = new LinkedHashSet<>();

    private TimerChanges(TimerRows rows) {
        this.rows = rows;
    }

    /** Those of the present transaction. */
    static TimerChanges of(TimerRows rows) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new TimerChanges(rows);
        }
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof TimerChanges changes && changes.rows == rows) {
                return changes;
            }
        }
        TimerChanges first = new TimerChanges(rows);
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    void set(SchedulableInstance<?> timer) {
        set.put(timer.getId(), timer);
        unlessLater();
    }

    /** One that this transaction set never was. */
    void cancel(String id) {
        if (set.remove(id) == null) {
            cancelled.add(id);
        }
        unlessLater();
    }

    private void unlessLater() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            beforeCommit(false);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        rows.delete(cancelled);
        rows.insert(List.copyOf(set.values()));
    }
}
