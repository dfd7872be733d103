package dev.casebook.api.parquet;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Takes rows apart into the values of their columns. */
final class RowWriting extends WriteSupport<List<@Nullable Object>> {

    private final List<ParquetColumn> columns;
    private @Nullable RecordConsumer consumer;

    RowWriting(List<ParquetColumn> columns) {
        this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration none) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration none) {
        return context();
    }

    private WriteContext context() {
        MessageType schema =
                new MessageType("row", columns.stream().map(ParquetColumn::type).toList());
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
        consumer = to;
    }

    @Override
    public void write(List<@Nullable Object> row) {
        RecordConsumer to = consumer;
        if (to == null) {
            throw new IllegalStateException("not prepared");
        }
        to.startMessage();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                ParquetColumn column = columns.get(i);
                to.startField(column.name(), i);
                column.write(value, to);
                to.endField(column.name(), i);
            }
        }
        to.endMessage();
    }
}
