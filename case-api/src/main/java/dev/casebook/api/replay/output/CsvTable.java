package dev.casebook.api.replay.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV: a header, absent values empty, texts that a spreadsheet would take for a formula after an apostrophe. */
final class CsvTable {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        for (List<@Nullable Object> row : table.rows()) {
            csv.writeRecord(row.stream().map(CsvTable::field).toList());
        }
        csv.flush();
    }

    private static String field(@Nullable Object value) {
        if (value instanceof String text) {
            String begin = text.stripLeading();
            boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                    || !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
            return formula ? "'" + text : text;
        }
        return value == null ? "" : value.toString();
    }
}
