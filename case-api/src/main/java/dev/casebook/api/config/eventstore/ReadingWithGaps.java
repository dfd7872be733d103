package dev.casebook.api.config.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * Reads on in the log, and what filled its gaps. Axon's own statement joins both by OR, for which H2 reads the whole log
 * each time; both parts here come from the index.
 */
final class ReadingWithGaps {

    private ReadingWithGaps() {}

    static PreparedStatement statement(
            Connection connection, EventSchema schema, long lastIndex, int batchSize, List<Long> gaps)
            throws SQLException {
        String events = "SELECT " + schema.trackedEventFields() + " FROM " + schema.domainEventTable() + " WHERE "
                + schema.globalIndexColumn();
        String places = String.join(", ", Collections.nCopies(gaps.size(), "?"));
        PreparedStatement statement = connection.prepareStatement(events + " IN (" + places + ") UNION ALL " + events
                + " BETWEEN ? AND ? ORDER BY " + schema.globalIndexColumn());
        int parameter = 1;
        for (long gap : gaps) {
            statement.setLong(parameter++, gap);
        }
        statement.setLong(parameter++, lastIndex + 1);
        statement.setLong(parameter, lastIndex + batchSize);
        return statement;
    }
}
