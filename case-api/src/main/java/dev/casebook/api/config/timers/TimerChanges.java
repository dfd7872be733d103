package dev.casebook.api.config.timers;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;

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
        return Synchronized.isActive()
                ? Synchronized.present(TimerChanges.class, known -> known.rows == rows, () -> new TimerChanges(rows))
                : new TimerChanges(rows);
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
        if (!Synchronized.isActive()) {
            beforeCommit(false);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        rows.delete(cancelled);
        rows.insert(List.copyOf(set.values()));
    }
}
