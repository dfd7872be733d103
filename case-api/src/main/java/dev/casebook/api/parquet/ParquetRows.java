package dev.casebook.api.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** A Parquet file that is being written, row by row. */
public final class ParquetRows implements Closeable {

    /** So many bytes are held before they are written. */
    private static final long ROW_GROUP = 16 << 20;

    private final ParquetWriter<List<@Nullable Object>> writer;

    private ParquetRows(OutputStream out, List<ParquetColumn> columns) throws IOException {
        writer = new Builder(new StreamFile(out), columns)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new GzipPages())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    /**
     * Begins a file of these columns.
     *
     * @param out where it goes; it is not closed
     */
    public static ParquetRows to(OutputStream out, List<ParquetColumn> columns) throws IOException {
        return new ParquetRows(out, columns);
    }

    /**
     * Writes a row.
     *
     * @param values one for each column; an absent one is null
     */
    public void write(List<@Nullable Object> values) throws IOException {
        writer.write(values);
    }

    /** Ends the file; without that it cannot be read. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {

        private final List<ParquetColumn> columns;

        Builder(OutputFile file, List<ParquetColumn> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration none) {
            return new RowWriting(columns);
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration none) {
            return new RowWriting(columns);
        }
    }
}
