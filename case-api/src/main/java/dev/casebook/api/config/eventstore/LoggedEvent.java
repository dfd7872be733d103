package dev.casebook.api.config.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * A row of the log. Its instant is read once, and by place: each reader of the log asks twice for it, and Java's
 * formatter for instants took a fifth of a replay.
 */
final class LoggedEvent extends GenericDomainEventEntry<String> {

    private static final EventSchema COLUMNS = Tables.EVENTS;
    private static final int SECONDS = "2026-11-26T09:00:00".length();
    private static final int DIGITS = 9;

    private final Instant recordedAt;

    private LoggedEvent(ResultSet row, String id, String aggregate, String recordedAt) throws SQLException {
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
        this.recordedAt = instant(recordedAt);
    }

    /** The row that a query stands at. */
    static LoggedEvent of(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row,
                row.getString(COLUMNS.eventIdentifierColumn()),
                row.getString(COLUMNS.aggregateIdentifierColumn()),
                row.getString(COLUMNS.timestampColumn()));
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    /**
     * The instant that {@link Instant#toString} wrote.
     *
     * @throws DateTimeException when it is none
     */
    static Instant instant(String text) {
        int last = text.length() - 1;
        int digits = last - SECONDS - 1;
        boolean plain = last == SECONDS || (digits > 0 && digits <= DIGITS && text.charAt(SECONDS) == '.');
        if (!plain || text.charAt(4) != '-' || text.charAt(last) != 'Z') {
            return Instant.parse(text);
        }
        int nanos = last == SECONDS ? 0 : number(text, SECONDS + 1, last) * tens(DIGITS - digits);
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int tens(int power) {
        int product = 1;
        for (int i = 0; i < power; i++) {
            product *= 10;
        }
        return product;
    }
}
