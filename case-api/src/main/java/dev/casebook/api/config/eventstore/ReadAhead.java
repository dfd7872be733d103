package dev.casebook.api.config.eventstore;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For a request that commands many aggregates: one query reads their histories, and one statement appends what all of
 * them record. They are decided on as the log says they are and not as this node remembers them, since nobody would
 * notice where one of many should have recorded something and did not. Whoever records more of one of them meanwhile is
 * in the way of the request, as always.
 */
public final class ReadAhead {

    private static final String HISTORIES = "select " + Tables.EVENTS.domainEventFields() + " from "
            + Tables.EVENTS.domainEventTable() + " e where aggregate_id in (:ids) and not exists (select 1 from "
            + Tables.EVENTS.snapshotTable() + " s where s.aggregate_id = e.aggregate_id)"
            + " order by aggregate_id, sequence_number";

    private final JdbcClient database;
    private final AggregateCache cache;

    ReadAhead(JdbcClient database, AggregateCache cache) {
        this.database = database;
        this.cache = cache;
    }

    /**
     * Reads the histories of aggregates that the present unit of work is about to command. A long one, of which there is
     * a snapshot, is loaded when it is commanded, as always.
     *
     * @param type what they are
     * @param ids at least one, a few hundred at most
     * @throws IllegalStateException outside a unit of work
     */
    public void of(Class<?> type, Collection<String> ids) {
        Histories unit = Histories.begin();
        ids.forEach(cache.of(type)::remove);
        database.sql(HISTORIES)
                .param("ids", ids)
                .query((row, number) -> EventRow.of(row))
                .list()
                .forEach(unit::read);
    }
}
