package dev.casebook.api.log;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads ranges of positions of the whole log, for whoever reads all of it. Several may be read at once. */
@Component
public class LogRanges {

    private static final int FETCH_SIZE = 1_000;
    private static final String SELECT = "select " + StoredEvents.COLUMNS
            + " from domain_event where global_index > ? and global_index <= ? order by global_index";

    private final JdbcTemplate database;
    private final PresentEvents present;
    private final SettledPositions settled;

    LogRanges(DataSource dataSource, PresentEvents present, SettledPositions settled) {
        database = new JdbcTemplate(dataSource);
        database.setFetchSize(FETCH_SIZE);
        this.present = present;
        this.settled = settled;
    }

    /** The position up to which nothing will appear any more; 0 for an empty log. */
    public long settledUpTo() {
        return settled.upTo();
    }

    /**
     * The events of a range, old revisions upcast.
     *
     * @param after the position before the range
     * @param upTo the last position of the range
     * @throws UnreadableEvent when one of them is none
     */
    public List<LoggedEvent> read(long after, long upTo) {
        List<LoggedEvent> events = new ArrayList<>();
        database.query(SELECT, (ResultSet row) -> present.read(row, events::add), after, upTo);
        return events;
    }
}
