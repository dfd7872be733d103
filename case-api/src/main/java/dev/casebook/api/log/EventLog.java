package dev.casebook.api.log;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the log as it is, in the order of positions, old revisions upcast. Rows are fetched as they are needed. */
@Component
public class EventLog {

    private static final int FETCH_SIZE = 500;

    private final NamedParameterJdbcTemplate database;
    private final StoredEvents stored;
    private final SettledPositions settled;

    EventLog(DataSource dataSource, StoredEvents stored, SettledPositions settled) {
        JdbcTemplate fetching = new JdbcTemplate(dataSource);
        fetching.setFetchSize(FETCH_SIZE);
        this.database = new NamedParameterJdbcTemplate(fetching);
        this.stored = stored;
        this.settled = settled;
    }

    /**
     * Hands over every event of some aggregates, one after the other, without holding them all. It reads a part after the
     * other, so that a slow consumer keeps no transaction open.
     *
     * @param aggregates ids of cases and conversations; unknown ones have no events
     * @param after only events beyond this position; 0 for all
     * @param upTo only events up to this position; {@link Long#MAX_VALUE} for all
     */
    public void forEach(Collection<String> aggregates, long after, long upTo, Consumer<LoggedEvent> consumer) {
        if (aggregates.isEmpty()) {
            return;
        }
        MapSqlParameterSource parameters = new MapSqlParameterSource("aggregates", aggregates).addValue("upTo", upTo);
        String condition = "aggregate_id in (:aggregates) and global_index > :after and global_index <= :upTo";
        long reached = after;
        List<LoggedEvent> part;
        do {
            part = page(condition, parameters.addValue("after", reached), FETCH_SIZE);
            part.forEach(consumer);
            reached = part.isEmpty() ? reached : part.get(part.size() - 1).position();
        } while (part.size() == FETCH_SIZE);
    }

    /**
     * A page of the events of some aggregates.
     *
     * @param after only events beyond this position
     * @param limit at most so many
     */
    public List<LoggedEvent> ofAggregates(Collection<String> aggregates, long after, int limit) {
        if (aggregates.isEmpty()) {
            return List.of();
        }
        return page(
                "aggregate_id in (:aggregates) and global_index > :after",
                new MapSqlParameterSource("aggregates", aggregates).addValue("after", after),
                limit);
    }

    /** The events of a case that say which conversations it has or had, in their order. */
    List<LoggedEvent> relationsOf(String caseId) {
        return page(
                "aggregate_id = :case and payload_type in (:types)",
                new MapSqlParameterSource("case", caseId).addValue("types", HeardConversations.TOLD_BY),
                Integer.MAX_VALUE);
    }

    /**
     * A page of the whole log. It ends where the log is not settled yet: whoever reads on from {@link Page#reached()}
     * misses nothing, also of transactions that commit late.
     *
     * @param after only events beyond this position
     * @param types only events of these types; empty for all
     * @param limit at most so many
     */
    public Page after(long after, Set<String> types, int limit) {
        long upTo = settled.upTo();
        if (upTo <= after) {
            return new Page(List.of(), after);
        }
        String ofTypes = types.isEmpty() ? "" : " and payload_type in (:types)";
        List<LoggedEvent> events = page(
                "global_index > :after and global_index <= :upTo" + ofTypes,
                new MapSqlParameterSource("after", after).addValue("upTo", upTo).addValue("types", types),
                limit);
        boolean full = events.size() == limit;
        return new Page(events, full ? events.get(limit - 1).position() : upTo);
    }

    /** The greatest position that can be seen, 0 for an empty log. */
    public long head() {
        return settled.head();
    }

    /** Whether the event at a position can be seen, or never will be. */
    public boolean shows(long position) {
        String sql = "select exists (select 1 from domain_event where global_index = :position)";
        return Boolean.TRUE.equals(
                        database.queryForObject(sql, new MapSqlParameterSource("position", position), Boolean.class))
                || settledAt(position);
    }

    /** The position up to which pages of the whole log go: nothing will appear at or below it any more. */
    public long settledUpTo() {
        return settled.upTo();
    }

    /** Whether pages of the whole log go up to a position. */
    public boolean settledAt(long position) {
        return settled.upTo() >= position;
    }

    private List<LoggedEvent> page(String condition, MapSqlParameterSource parameters, int limit) {
        String sql = selectWhere(condition) + " limit :limit";
        List<TrackedEventData<?>> rows = database.query(sql, parameters.addValue("limit", limit), StoredEvents::row);
        return stored.read(rows.stream()).toList();
    }

    private static String selectWhere(String condition) {
        return "select " + StoredEvents.COLUMNS + " from domain_event where " + condition + " order by global_index";
    }

    /**
     * Some events of the whole log.
     *
     * @param events the events, by position
     * @param reached the position up to which the log has been read; the next page comes after it
     */
    public record Page(List<LoggedEvent> events, long reached) {}
}
