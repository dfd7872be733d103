package dev.casebook.api.log;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The histories of all cases, case by case in the order of their ids, some at a time. A page is read by one thread while
 * others make events of pages before it.
 */
@Component
public class CaseHistories {

    /** Before the first case. */
    public static final String BEGINNING = "";

    private static final String CASE = "SupportCase";
    private static final int ROWS = 5_000;
    private static final String SELECT = "select " + StoredEvents.COLUMNS + " from domain_event where aggregate_id ";
    private static final String ORDER = " order by aggregate_id, sequence_number";

    private final JdbcClient database;
    private final PresentEvents present;

    CaseHistories(JdbcClient database, PresentEvents present) {
        this.database = database;
        this.present = present;
    }

    /** Rows of the log: all those of some aggregates, cases and others. */
    public static final class Page {

        private final List<TrackedEventData<?>> rows;

        private Page(List<TrackedEventData<?>> rows) {
            this.rows = rows;
        }

        /** How many rows it holds; none only where the log has no more. */
        public int rows() {
            return rows.size();
        }

        /** The aggregate after which the next page begins. */
        public String last() {
            return rows.isEmpty() ? BEGINNING : idOf(rows.get(rows.size() - 1));
        }
    }

    /** The aggregates after another, each with all its events. */
    public Page after(String aggregate) {
        List<TrackedEventData<?>> rows = database.sql(SELECT + "> ?" + ORDER + " limit ?")
                .params(aggregate, ROWS)
                .<TrackedEventData<?>>query(StoredEvents::row)
                .list();
        return new Page(rows.size() < ROWS ? rows : whole(rows));
    }

    /** Without the last aggregate, whose events may go on; where there is no other, all of its events. */
    private List<TrackedEventData<?>> whole(List<TrackedEventData<?>> rows) {
        String last = idOf(rows.get(rows.size() - 1));
        int end = rows.size();
        while (end > 0 && idOf(rows.get(end - 1)).equals(last)) {
            end--;
        }
        return end > 0
                ? rows.subList(0, end)
                : database.sql(SELECT + "= ?" + ORDER)
                        .param(last)
                        .<TrackedEventData<?>>query(StoredEvents::row)
                        .list();
    }

    /**
     * The events of each case of a page, in the order of the log.
     *
     * @param upTo leaves out what is beyond this position
     */
    public List<List<LoggedEvent>> cases(Page page, long upTo) {
        List<List<LoggedEvent>> cases = new ArrayList<>();
        for (TrackedEventData<?> row : page.rows) {
            if (isOfACase(row, upTo)) {
                present.read(row, event -> add(event, cases));
            }
        }
        return cases;
    }

    private static void add(LoggedEvent event, List<List<LoggedEvent>> cases) {
        List<LoggedEvent> latest = cases.isEmpty() ? null : cases.get(cases.size() - 1);
        if (latest == null || !latest.get(0).aggregateId().equals(event.aggregateId())) {
            latest = new ArrayList<>();
            cases.add(latest);
        }
        latest.add(event);
    }

    private static boolean isOfACase(TrackedEventData<?> row, long upTo) {
        return CASE.equals(((DomainEventData<?>) row).getType())
                && row.trackingToken().position().orElseThrow() <= upTo;
    }

    private static String idOf(TrackedEventData<?> row) {
        return ((DomainEventData<?>) row).getAggregateIdentifier();
    }
}
