package dev.casebook.api.replay.output;

import dev.casebook.api.parquet.ParquetColumn;
import dev.casebook.api.parquet.ParquetRows;
import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as Parquet: texts, instants in microseconds, numbers of 64 bits. */
final class ParquetTable {

    private ParquetTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        List<ParquetColumn> columns =
                table.columns().stream().map(ParquetTable::column).toList();
        try (ParquetRows rows = ParquetRows.to(out, columns)) {
            for (List<@Nullable Object> row : table.rows()) {
                rows.write(row);
            }
        }
    }

    private static ParquetColumn column(Column column) {
        return new ParquetColumn(
                column.name(),
                switch (column.kind()) {
                    case TEXT -> ParquetColumn.Kind.TEXT;
                    case INSTANT -> ParquetColumn.Kind.INSTANT;
                    case NUMBER, SUM -> ParquetColumn.Kind.NUMBER;
                });
    }
}
