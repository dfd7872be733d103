package dev.casebook.api.replay.export;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.log.Traces;
import dev.casebook.api.parquet.ParquetColumn;
import dev.casebook.api.parquet.ParquetColumn.Kind;
import dev.casebook.api.parquet.ParquetRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as rows of Parquet. Names and order of the columns are a contract: new ones come last. */
final class EventRows {

    private static final List<ParquetColumn> COLUMNS = List.of(
            new ParquetColumn("position", Kind.NUMBER),
            new ParquetColumn("id", Kind.TEXT),
            new ParquetColumn("type", Kind.TEXT),
            new ParquetColumn("revision", Kind.TEXT),
            new ParquetColumn("subject_type", Kind.TEXT),
            new ParquetColumn("subject", Kind.TEXT),
            new ParquetColumn("sequence", Kind.NUMBER),
            new ParquetColumn("occurred_at", Kind.INSTANT),
            new ParquetColumn("recorded_at", Kind.INSTANT),
            new ParquetColumn("actor_kind", Kind.TEXT),
            new ParquetColumn("actor_id", Kind.TEXT),
            new ParquetColumn("causation_id", Kind.TEXT),
            new ParquetColumn("correlation_id", Kind.TEXT),
            new ParquetColumn("data", Kind.JSON));

    private EventRows() {}

    static void write(List<LoggedEvent> events, EventTexts texts, OutputStream out) throws IOException {
        try (ParquetRows rows = ParquetRows.to(out, COLUMNS)) {
            for (LoggedEvent event : events) {
                rows.write(row(event, texts.dataOf(event)));
            }
        }
    }

    private static List<@Nullable Object> row(LoggedEvent event, String data) {
        Traces traces = Traces.of(event);
        return Arrays.asList(
                event.position(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                traces.occurredAt(),
                event.recordedAt(),
                traces.actorKind(),
                traces.actorId(),
                traces.causationId(),
                traces.correlationId(),
                data);
    }
}
