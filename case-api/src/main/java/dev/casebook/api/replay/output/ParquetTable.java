package dev.casebook.api.replay.output;

import dev.casebook.domain.replay.Table;
import java.io.IOException;
import java.io.OutputStream;

/** A table as Parquet. */
final class ParquetTable {

    private ParquetTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        throw new IOException("not yet");
    }
}
