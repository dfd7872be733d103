package dev.casebook.api.rest.log;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A history as CSV by RFC 4180, in UTF-8, an event a record. No field can be taken for a formula: one that a spreadsheet
 * would read as such begins with an apostrophe, which it shows as text.
 */
final class HistoryCsv implements HistoryWriter {

    /** The media type, with its encoding. */
    static final String TYPE = "text/csv;charset=UTF-8";

    private static final List<String> HEADER = List.of(
            "position",
            "sequence",
            "aggregateType",
            "aggregateId",
            "type",
            "occurredAt",
            "recordedAt",
            "actorKind",
            "actorId",
            "causationId",
            "correlationId",
            "imported",
            "summary",
            "payload");

    /** What begins a formula in one spreadsheet or another, full-width signs included. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;
    private final JsonMapper json;

    /** Begins with the names of the fields. */
    HistoryCsv(OutputStream out, JsonMapper json) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.json = json;
        csv.writeRecord(HEADER);
    }

    @Override
    public void write(HistoryItem item) {
        csv.writeRecord(Stream.of(
                        item.position(),
                        item.sequence(),
                        item.aggregate().type(),
                        item.aggregate().id(),
                        item.type(),
                        item.occurredAt(),
                        item.recordedAt(),
                        text(item.actor().kind()),
                        text(item.actor().id()),
                        text(item.causationId()),
                        text(item.correlationId()),
                        text(item.imported()),
                        item.summary(),
                        json.writeValueAsString(item.payload()))
                .map(field -> harmless(field.toString()))
                .toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    private static String text(@Nullable Object field) {
        return field == null ? "" : field.toString();
    }

    private static String harmless(String field) {
        String begin = field.stripLeading();
        boolean formula = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0
                || !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
        return formula ? "'" + field : field;
    }
}
