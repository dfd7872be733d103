package dev.casebook.api.config.timers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.util.Collection;
import java.util.List;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineToken;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of timers, many a statement. */
final class TimerRows {

    /** One that fires just now is left to whoever fires it. */
    private static final String DELETE =
            "delete from scheduled_tasks where task_name = ? and task_instance = ? and picked = false";

    private final SchedulerClient scheduler;
    private final JdbcTemplate database;

    TimerRows(SchedulerClient scheduler, JdbcTemplate database) {
        this.scheduler = scheduler;
        this.database = database;
    }

    void insert(List<SchedulableInstance<?>> timers) {
        if (!timers.isEmpty()) {
            scheduler.scheduleBatch(timers);
        }
    }

    /** db-scheduler itself takes two statements for each. */
    void delete(Collection<String> ids) {
        List<Object[]> rows = ids.stream()
                .map(DbSchedulerDeadlineToken::new)
                .map(token -> new Object[] {token.getTaskName(), token.getId()})
                .toList();
        if (!rows.isEmpty()) {
            database.batchUpdate(DELETE, rows);
        }
    }
}
