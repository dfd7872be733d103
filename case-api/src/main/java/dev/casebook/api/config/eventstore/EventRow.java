package dev.casebook.api.config.eventstore;

import dev.casebook.projections.InstantText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** A row of the log, whose instant is read once: each reader of the log asks twice for it. */
public final class EventRow extends GenericDomainEventEntry<String> {

    private static final EventSchema COLUMNS = Tables.EVENTS;

    private final Instant recordedAt;

    private EventRow(ResultSet row, String id, String aggregate, String recordedAt) throws SQLException {
        super(
                row.getString(COLUMNS.typeColumn()),
                id.equals(aggregate) ? null : aggregate,
                row.getLong(COLUMNS.sequenceNumberColumn()),
                id,
                recordedAt,
                row.getString(COLUMNS.payloadTypeColumn()),
                row.getString(COLUMNS.payloadRevisionColumn()),
                row.getString(COLUMNS.payloadColumn()),
                row.getString(COLUMNS.metaDataColumn()));
        this.recordedAt = InstantText.read(recordedAt);
    }

    /**
     * The row that a query stands at.
     *
     * @throws SQLException when a column of the log is missing
     */
    public static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                row,
                row.getString(COLUMNS.eventIdentifierColumn()),
                row.getString(COLUMNS.aggregateIdentifierColumn()),
                row.getString(COLUMNS.timestampColumn()));
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }
}
